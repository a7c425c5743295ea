package org.openvha.access;

import java.security.SecureRandom;
import java.util.Base64;

/** What nobody may guess: passwords, keys and tokens. The one class of this package that throws dice. Thread-safe. */
public final class Secrets {

    /** Without letters and digits that look alike. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 5;
    private static final int LETTERS_EACH = 5;
    private static final int BYTES = 32;

    private final SecureRandom dice = new SecureRandom();

    /** Five groups of five letters, 125 bits. */
    public Password password() {
        StringBuilder text = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            text.append(group == 0 ? "" : "-");
            for (int letter = 0; letter < LETTERS_EACH; letter++) {
                text.append(LETTERS.charAt(dice.nextInt(LETTERS.length())));
            }
        }
        return new Password(text.toString());
    }

    /** 256 bits. */
    public byte[] key() {
        byte[] key = new byte[BYTES];
        dice.nextBytes(key);
        return key;
    }

    /** 256 bits, as they can stand in an address. */
    public String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key());
    }
}
