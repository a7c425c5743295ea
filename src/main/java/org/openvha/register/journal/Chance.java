package org.openvha.register.journal;

import java.security.SecureRandom;
import org.openvha.audit.PersonalPart;

/** Salts that nobody can guess. The one thing of the register that is not to be the same twice. */
final class Chance {

    private final SecureRandom source = new SecureRandom();

    byte[] salt() {
        byte[] salt = new byte[PersonalPart.SALT_BYTES];
        source.nextBytes(salt);
        return salt;
    }
}
