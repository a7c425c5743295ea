package org.openvha.register.backup;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.openvha.register.keys.Chance;
import org.openvha.register.keys.Derivation;

/**
 * Encrypts rows of one backup with AES-256-GCM. The key follows from all keys a row belongs to and from the backup; what is bound to the row without being encrypted is the backup, the
 * table, the place in it, what stands for the keys, and the plain columns. So no row can be put anywhere else. Not thread-safe.
 */
final class RowCipher {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final String backup;
    private final Chance chance = new Chance();
    private final Cipher cipher;

    RowCipher(String backup) {
        this.backup = backup;
        try {
            this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java platform has AES/GCM/NoPadding", missing);
        }
    }

    /** Nonce, what was encrypted, tag. */
    byte[] seal(List<byte[]> keys, String bound, String text) {
        byte[] nonce = chance.bytes(NONCE_BYTES);
        try {
            start(Cipher.ENCRYPT_MODE, keys, nonce, bound);
            byte[] sealed = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
            return all;
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("A row cannot be encrypted", failed);
        }
    }

    /** Empty if this was not sealed under these keys with this bound to it. */
    Optional<String> open(List<byte[]> keys, String bound, byte[] sealed) {
        if (sealed.length < NONCE_BYTES) {
            return Optional.empty();
        }
        try {
            start(Cipher.DECRYPT_MODE, keys, Arrays.copyOf(sealed, NONCE_BYTES), bound);
            byte[] text = cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (AEADBadTagException changed) {
            return Optional.empty();
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("A row cannot be decrypted", failed);
        }
    }

    private void start(int mode, List<byte[]> keys, byte[] nonce, String bound) throws GeneralSecurityException {
        byte[] key = Derivation.key(keys, backup, "openvha backup row");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((backup + '\n' + bound).getBytes(StandardCharsets.UTF_8));
    }
}
