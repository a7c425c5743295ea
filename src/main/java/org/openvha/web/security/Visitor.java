package org.openvha.web.security;

import java.util.List;
import java.util.Optional;
import org.openvha.access.Account;
import org.openvha.access.Reason;
import org.openvha.audit.Actor;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whoever is signed in, for the time of one request: their account as it stands now, and why they say they read. */
final class Visitor extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient Account account;
    private final transient Door door;
    private final transient Reasoned reasoned;
    private transient Optional<Reason> reason = Optional.empty();

    /** @param reasoned of the operation that is asked for */
    Visitor(Account account, Door door, Reasoned reasoned) {
        super(List.of());
        this.account = account;
        this.door = door;
        this.reasoned = reasoned;
        setAuthenticated(true);
    }

    /** Of the calling thread; empty where nobody is signed in. */
    static Optional<Visitor> current() {
        Authentication there = SecurityContextHolder.getContext().getAuthentication();
        return there instanceof Visitor visitor ? Optional.of(visitor) : Optional.empty();
    }

    Account account() {
        return account;
    }

    Actor actor() {
        return new Actor(account.name(), account.role().name(), door.label());
    }

    Optional<Reason> reason() {
        return reason;
    }

    /** @throws IllegalStateException if the operation asks for one and none was given */
    Optional<Reason> requiredReason() {
        if (reasoned.isRequired() && reason.isEmpty()) {
            throw new IllegalStateException("An operation that asks for a reason came as far as the log without one");
        }
        return reason;
    }

    void because(Reason given) {
        reason = Optional.of(given);
    }

    @Override
    public String getName() {
        return account.name();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return account.name();
    }
}
