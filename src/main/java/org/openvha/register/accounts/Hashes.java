package org.openvha.register.accounts;

import java.util.Map;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/**
 * Hashes of passwords: PBKDF2 with HMAC-SHA-512, 16 bytes of salt and 210,000 rounds, as OWASP's Password Storage Cheat Sheet asks for. Each says its algorithm, so
 * that another can follow. Thread-safe.
 */
final class Hashes {

    private static final String ALGORITHM = "pbkdf2-sha512";
    private static final int SALT_BYTES = 16;
    private static final int ROUNDS = 210_000;

    /** Of a password that nobody has. */
    private static final String NOBODYS = "{" + ALGORITHM + "}" + "0123456789abcdef".repeat(12);

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            ALGORITHM,
            Map.of(
                    ALGORITHM,
                    new Pbkdf2PasswordEncoder("", SALT_BYTES, ROUNDS, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA512)));

    String of(String password) {
        return encoder.encode(password);
    }

    boolean matches(String password, String hash) {
        return encoder.matches(password, hash);
    }

    /** Takes as long as {@link #matches}, so that nobody learns from the time an answer takes which accounts there are. */
    void matchNobodys(String password) {
        encoder.matches(password, NOBODYS);
    }
}
