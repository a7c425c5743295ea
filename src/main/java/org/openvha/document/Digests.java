package org.openvha.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 digests, spelled {@code sha256:} and 64 lower-case hexadecimal digits everywhere. */
public final class Digests {

    private Digests() {}

    /** Writes what is to be digested; never needs to hold it in memory as a whole. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    public static String sha256(byte[] bytes) {
        return spelled(sha256().digest(bytes));
    }

    /** The digest of everything that the content writes. */
    public static String sha256(Content content) {
        MessageDigest digest = sha256();
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            content.writeTo(out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return spelled(digest.digest());
    }

    /** A digest of what comes bit by bit. Not thread-safe. */
    public static final class Running {

        private final MessageDigest digest = sha256();

        public void update(byte[] bytes) {
            digest.update(bytes);
        }

        /** The digest of everything so far; what comes after belongs to a new one. */
        public String end() {
            return spelled(digest.digest());
        }
    }

    private static String spelled(byte[] hash) {
        return "sha256:" + HexFormat.of().formatHex(hash);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
