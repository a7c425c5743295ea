package org.openvha.web.pages;

import java.time.Clock;
import java.util.Optional;
import org.openvha.access.Secrets;

/**
 * Readers' reasons for reading about people, each under an address that says nothing about anybody. It serves one account for half an hour and is forgotten when the
 * service ends; what was read and why stands in the log. Thread-safe.
 */
public final class OpenedPeople {

    private final Secrets secrets = new Secrets();
    private final HalfHours<String, Consultation> byToken;

    OpenedPeople(Clock clock) {
        this.byToken = new HalfHours<>(clock);
    }

    /**
     * What a reader asked for.
     *
     * @param run whose pages are turned; empty for the list in force
     */
    public record Consultation(String account, String individual, String reason, Optional<Long> run) {}

    /** @return the last part of the address */
    String open(String account, String individual, String reason, Optional<Long> run) {
        String token = secrets.token();
        byToken.put(token, new Consultation(account, individual, reason, run));
        return token;
    }

    /** Whoever asked; empty for an address that is not there or is over. */
    Optional<Consultation> find(String token) {
        return byToken.find(token);
    }
}
