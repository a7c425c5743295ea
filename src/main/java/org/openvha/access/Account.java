package org.openvha.access;

import java.time.LocalDate;
import java.util.Optional;
import org.openvha.facts.Bcu;

/**
 * Somebody's leave to use the service. No component is null.
 *
 * @param name for good; see {@link AccountName}
 * @param version counts the changes of it, from 1
 * @param subject by which an OpenID Connect provider knows the person; empty for a local account, which has a password instead
 * @param bcu whose people a BCU officer works with; empty for other roles
 * @param lock why nobody may use it; empty unless somebody locked it
 */
public record Account(
        String name,
        int version,
        Role role,
        Optional<Bcu> bcu,
        Optional<String> subject,
        Optional<Training> training,
        Optional<Authorisation> authorisation,
        Optional<String> lock) {

    /** A new one, which nobody may use before training and authorisation are recorded. */
    public static Account named(String name, Role role, Optional<Bcu> bcu, Optional<String> subject) {
        return new Account(
                AccountName.of(name),
                1,
                role,
                bcu,
                subject.map(text -> PlainLine.of("The subject", text, 1, 255)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Why nobody may use it on that day; empty if its owner may. Expired means locked out. */
    public Optional<Barrier> barrierOn(LocalDate day) {
        if (lock.isPresent()) {
            return Optional.of(Barrier.LOCKED);
        } else if (training.isEmpty()) {
            return Optional.of(Barrier.NO_TRAINING);
        } else if (!training.get().countsOn(day)) {
            return Optional.of(Barrier.TRAINING_EXPIRED);
        } else if (authorisation.isEmpty()) {
            return Optional.of(Barrier.NO_AUTHORISATION);
        } else if (!authorisation.get().countsOn(day)) {
            return Optional.of(Barrier.AUTHORISATION_EXPIRED);
        } else if (role == Role.BCU_OFFICER && bcu.isEmpty()) {
            return Optional.of(Barrier.NO_BCU);
        }
        return Optional.empty();
    }

    /** About whom its owner may do that, unless a barrier stands. */
    public Scope scope(Permission permission) {
        return AccessTable.scope(role, permission);
    }

    /** Whether its owner may do that about somebody, unless a barrier stands. */
    public boolean may(Permission permission) {
        return scope(permission) != Scope.NOBODY;
    }

    /**
     * Whether its owner may do that about a person.
     *
     * @param home the person's Basic Command Unit; empty outside London
     */
    public boolean mayOf(Permission permission, Optional<Bcu> home) {
        return switch (scope(permission)) {
            case EVERYBODY -> true;
            case OWN_BCU -> bcu.isPresent() && bcu.equals(home);
            case NOBODY -> false;
        };
    }

    public Account with(Training passed) {
        return new Account(name, version, role, bcu, subject, Optional.of(passed), authorisation, lock);
    }

    public Account with(Authorisation given) {
        return new Account(name, version, role, bcu, subject, training, Optional.of(given), lock);
    }

    public Account in(Role other, Optional<Bcu> otherBcu) {
        return new Account(name, version, other, otherBcu, subject, training, authorisation, lock);
    }

    /** @param why empty to unlock it */
    public Account locked(Optional<String> why) {
        return new Account(
                name,
                version,
                role,
                bcu,
                subject,
                training,
                authorisation,
                why.map(text -> PlainLine.of("The reason of the lock", text, 2, 200)));
    }
}
