package org.openvha.audit.access;

import java.time.Instant;
import java.util.Optional;

/**
 * An entry of the log by which somebody read something, gave something away or was refused. No component is null.
 *
 * @param number of the entry, in the order of writing
 * @param operation CONSULTATION, DISCLOSURE, or ACCESS for what was refused
 * @param details as canonical JSON
 * @param individual whom it was about; empty where it was about nobody alone, or that was erased since
 * @param reason as the actor gave it; empty where there was none, or it was erased since
 * @param erased whether whom it was about and why were erased since
 * @param ownBcu Basic Command Unit of the account at that time; empty where it has none
 * @param personsBcu of the person's home as known at that time; empty outside London, for nobody alone, and where that is not known
 */
public record Access(
        long number,
        Instant at,
        String operation,
        String action,
        String outcome,
        User user,
        String door,
        String details,
        Optional<String> individual,
        Optional<String> reason,
        boolean erased,
        Optional<String> ownBcu,
        Optional<String> personsBcu) {

    static final String REFUSED = "REFUSED";
    static final String OTHER_BCU = "other-bcu";

    /** Whether a person was read: refusals and whatever goes out are no reading. */
    boolean readsPerson() {
        return operation.equals("CONSULTATION") && !outcome.equals(REFUSED) && individual.isPresent();
    }

    boolean refusedForAnotherBcu() {
        return outcome.equals(REFUSED) && action.equals(OTHER_BCU);
    }

    /** Read outside the unit that the account belongs to; never where the account belongs to none, or where the person lives is not known. */
    boolean outsideOwnBcu() {
        return readsPerson() && ownBcu.isPresent() && personsBcu.isPresent() && !ownBcu.equals(personsBcu);
    }
}
