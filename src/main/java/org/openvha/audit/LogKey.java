package org.openvha.audit;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openvha.document.BadInputException;

/** The key that checkpoints are signed with: Ed25519 as a JSON Web Key with its secret part (RFC 8037). Only who has it can make a checkpoint. */
public final class LogKey {

    /** What comes before the 32 bytes of the secret in PKCS #8 (RFC 8410). */
    private static final String PKCS8 = "302e020100300506032b657004220420";

    private static final Pattern FORM = Pattern.compile(
            "\\{\"crv\":\"Ed25519\",\"d\":\"([A-Za-z0-9_-]{43})\",\"kty\":\"OKP\",\"x\":\"([A-Za-z0-9_-]{43})\"\\}\\s*");

    private final String secret;
    private final PublicLogKey open;

    private LogKey(String secret, PublicLogKey open) {
        this.secret = secret;
        this.open = open;
    }

    /** A new one, by chance. */
    public static LogKey generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            byte[] secret = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            byte[] point = java.util.Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
            return new LogKey(base64(secret), new PublicLogKey(base64(point)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java 17 has Ed25519", missing);
        }
    }

    /** @throws BadInputException if it is no such key; says nothing of what it holds */
    public static LogKey read(String jwk) {
        Matcher key = FORM.matcher(jwk);
        if (!key.matches()) {
            throw new BadInputException(
                    "The log's key cannot be read: it is no Ed25519 JSON Web Key as OpenVHA writes it. Put the file back from where it is kept safe.");
        }
        return new LogKey(key.group(1), new PublicLogKey(key.group(2)));
    }

    /** With the secret; goes into a private file and nowhere else. */
    public String jwk() {
        return "{\"crv\":\"Ed25519\",\"d\":\"" + secret + "\",\"kty\":\"OKP\",\"x\":\"" + open.x() + "\"}";
    }

    public PublicLogKey open() {
        return open;
    }

    byte[] sign(byte[] message) {
        try {
            byte[] encoded = HexFormat.of()
                    .parseHex(PKCS8
                            + HexFormat.of().formatHex(Base64.getUrlDecoder().decode(secret)));
            PrivateKey key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("The log's key does not sign", failed);
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
