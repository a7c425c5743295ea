package org.openvha.register.accounts;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/**
 * Hashes of passwords: PBKDF2 with HMAC-SHA-512, 16 bytes of salt and 210,000 rounds, as OWASP's Password Storage Cheat Sheet asks for. Each says its algorithm, so
 * that another can follow. They are made in turns, a few at a time, since each takes a processor for a fifth of a second and anybody can ask for one. Thread-safe.
 */
final class Hashes {

    private static final String ALGORITHM = "pbkdf2-sha512";
    private static final int SALT_BYTES = 16;
    private static final int ROUNDS = 210_000;

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** Of a password that nobody has. */
    private static final String NOBODYS = "{" + ALGORITHM + "}" + "0123456789abcdef".repeat(12);

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            ALGORITHM,
            Map.of(
                    ALGORITHM,
                    new Pbkdf2PasswordEncoder("", SALT_BYTES, ROUNDS, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA512)));

    private final Semaphore turns;
    private final Duration patience;

    Hashes() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), PATIENCE);
    }

    /** @param atOnce how many may be made at the same time */
    Hashes(int atOnce, Duration patience) {
        this.turns = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /** Does what needs a hash when it is its turn; empty, and nothing is done, if that is not soon. */
    <T> Optional<T> inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            turns.release();
        }
    }

    /** Waits for its turn, as whoever has a password to set is known already. */
    String of(String password) {
        turns.acquireUninterruptibly();
        try {
            return encoder.encode(password);
        } finally {
            turns.release();
        }
    }

    boolean matches(String password, String hash) {
        return encoder.matches(password, hash);
    }

    /** Takes as long as {@link #matches}, so that nobody learns from the time an answer takes which accounts there are. */
    void matchNobodys(String password) {
        encoder.matches(password, NOBODYS);
    }
}
