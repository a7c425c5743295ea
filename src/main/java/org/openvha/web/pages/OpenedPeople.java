package org.openvha.web.pages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.openvha.access.Secrets;

/**
 * Readers' reasons for reading about people, each under an address that says nothing about anybody. It serves one account for half an hour and is forgotten when the
 * service ends; what was read and why stands in the log. Thread-safe.
 */
public final class OpenedPeople {

    private static final Duration VALID = Duration.ofMinutes(30);
    private static final int MOST = 20_000;

    private final Clock clock;
    private final Secrets secrets = new Secrets();
    private final Map<String, Consultation> byToken = new LinkedHashMap<>(16, 0.75f, false) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Consultation> eldest) {
            return size() > MOST;
        }
    };

    OpenedPeople(Clock clock) {
        this.clock = clock;
    }

    /**
     * What a reader asked for.
     *
     * @param run whose pages are turned; empty for the list in force
     */
    public record Consultation(String account, String individual, String reason, Optional<Long> run, Instant until) {}

    /** @return the last part of the address */
    String open(String account, String individual, String reason, Optional<Long> run) {
        String token = secrets.token();
        synchronized (byToken) {
            byToken.values().removeIf(old -> !clock.instant().isBefore(old.until()));
            byToken.put(
                    token,
                    new Consultation(
                            account, individual, reason, run, clock.instant().plus(VALID)));
        }
        return token;
    }

    /** Whoever asked; empty for an address that is not there or is over. */
    Optional<Consultation> find(String token) {
        synchronized (byToken) {
            return Optional.ofNullable(byToken.get(token))
                    .filter(found -> clock.instant().isBefore(found.until()));
        }
    }
}
