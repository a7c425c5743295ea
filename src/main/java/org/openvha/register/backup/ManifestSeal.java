package org.openvha.register.backup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.openvha.document.Digests;
import org.openvha.register.keys.Derivation;

/**
 * What stands beside a manifest: its digest, which anybody can check, and a proof that only who has the key folder can make.
 *
 * @param hmac HMAC-SHA-256 in hexadecimal digits
 */
record ManifestSeal(String sha256, String hmac) {

    static final String FILE = "manifest.seal";

    /** @param rest the key that is never destroyed */
    static ManifestSeal of(byte[] manifest, byte[] rest) {
        byte[] key = Derivation.key(List.of(rest), "manifest", "openvha backup manifest");
        return new ManifestSeal(Digests.sha256(manifest), HexFormat.of().formatHex(Derivation.hmac(key, manifest)));
    }

    byte[] bytes() {
        return (sha256 + "\nhmac-sha256:" + hmac + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    static boolean hasDigestOf(byte[] manifest, byte[] seal) {
        String text = new String(seal, StandardCharsets.UTF_8);
        return text.matches("sha256:[0-9a-f]{64}\nhmac-sha256:[0-9a-f]{64}\n")
                && text.startsWith(Digests.sha256(manifest) + "\n");
    }

    boolean is(byte[] seal) {
        return MessageDigest.isEqual(bytes(), seal);
    }
}
