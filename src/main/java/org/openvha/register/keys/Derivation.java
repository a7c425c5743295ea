package org.openvha.register.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 (RFC 2104), and HKDF with it (RFC 5869) for keys of 32 bytes. */
public final class Derivation {

    private static final String HMAC = "HmacSHA256";

    private Derivation() {}

    public static byte[] hmac(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", missing);
        }
    }

    public static byte[] hmac(byte[] key, String text) {
        return hmac(key, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A key that nobody can work out who lacks one of the given ones.
     *
     * @param salt makes it another elsewhere
     * @param purpose what it is for
     */
    public static byte[] key(List<byte[]> keys, String salt, String purpose) {
        byte[] extracted = hmac(salt.getBytes(StandardCharsets.UTF_8), keys.toArray(byte[][]::new));
        return hmac(extracted, purpose.getBytes(StandardCharsets.UTF_8), new byte[] {1});
    }
}
