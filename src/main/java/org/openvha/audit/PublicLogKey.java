package org.openvha.audit;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openvha.document.BadInputException;

/**
 * The key that everybody can check checkpoints with.
 *
 * @param x the 32 bytes of RFC 8037, base64url
 */
public record PublicLogKey(String x) {

    /** What comes before the 32 bytes in X.509 (RFC 8410). */
    private static final String X509 = "302a300506032b6570032100";

    private static final Pattern FORM =
            Pattern.compile("\\{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"([A-Za-z0-9_-]{43})\"\\}\\s*");

    /** @throws BadInputException if it is no such key */
    public static PublicLogKey read(String jwk) {
        Matcher key = FORM.matcher(jwk);
        if (!key.matches()) {
            throw new BadInputException(
                    "The public key of the log cannot be read: it is no Ed25519 JSON Web Key as ./vha audit export writes it. Give the file log-key.jwk of an export, or the one that the keeper of the log gave you.");
        }
        return new PublicLogKey(key.group(1));
    }

    public String jwk() {
        return "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + x + "\"}";
    }

    /** SHA-256 of the JWK (RFC 7638), by which people compare keys. */
    public String thumbprint() {
        String digest = Chain.hash(jwk());
        return LogKey.base64(HexFormat.of().parseHex(digest.substring(digest.indexOf(':') + 1)));
    }

    boolean verifies(byte[] message, byte[] signed) {
        try {
            byte[] encoded = HexFormat.of()
                    .parseHex(X509
                            + HexFormat.of().formatHex(Base64.getUrlDecoder().decode(x)));
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(signed);
        } catch (GeneralSecurityException noSignature) {
            return false;
        }
    }
}
