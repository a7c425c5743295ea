package org.openvha.web.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.openvha.access.Secrets;

/**
 * Names and passwords that were found right in the last minutes, so that a program which sends them with every request does not cost a slow hash with each. Kept are a
 * keyed hash, with a key that nobody else has and that ends with the process, and which of the account's passwords it was: whoever uses an entry compares that with the
 * account's present one, so a changed password counts at once. Thread-safe.
 */
final class VerifiedCredentials {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST = 10_000;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key = new SecretKeySpec(new Secrets().key(), ALGORITHM);
    private final Clock clock;
    private final Map<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Entry> eldest) {
            return size() > MOST;
        }
    };

    VerifiedCredentials(Clock clock) {
        this.clock = clock;
    }

    private record Entry(Proven proven, Instant until) {}

    Optional<Proven> find(String keyed) {
        synchronized (entries) {
            Entry entry = entries.get(keyed);
            if (entry != null && !clock.instant().isBefore(entry.until())) {
                entries.remove(keyed);
                return Optional.empty();
            }
            return Optional.ofNullable(entry).map(Entry::proven);
        }
    }

    void keep(String keyed, Proven proven) {
        synchronized (entries) {
            entries.put(keyed, new Entry(proven, clock.instant().plus(KEPT)));
        }
    }

    /** Forgets whatever was right for an account. */
    void forget(String account) {
        synchronized (entries) {
            entries.values().removeIf(entry -> entry.proven().name().equals(account));
        }
    }

    /** What stands for a name and a password here. */
    String keyed(String name, String password) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(name.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
