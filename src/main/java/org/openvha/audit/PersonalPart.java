package org.openvha.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What of an entry is personal data. It stands beside the entry, which holds only its commitment: so it can be erased, and the chain still holds.
 *
 * @param salt 32 bytes by chance, without which nobody can try names until the commitment fits
 */
public record PersonalPart(byte[] salt, Optional<String> individual, Optional<String> reason) {

    public static final int SALT_BYTES = 32;

    /** Canonical JSON of individual and reason. */
    public String content() {
        return "{\"individual\":" + JsonText.orNull(individual) + ",\"reason\":" + JsonText.orNull(reason) + "}";
    }

    /** SHA-256 over salt and content. */
    public String commitment() {
        return commitment(salt, content());
    }

    static String commitment(byte[] salt, String content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            digest.update(JsonText.utf8(content));
            return "sha256:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
