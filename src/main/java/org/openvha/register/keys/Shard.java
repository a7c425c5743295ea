package org.openvha.register.keys;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * One of the files of a key folder: keys by the marks of their names. It counts how many were ever made, so that an older copy of it can be told. Not thread-safe.
 *
 * <p>Its bytes: {@code VHAKEYS1}, number of the file (4 bytes), keys made (8), keys held (4), for each its mark (16) and itself (32) in order of the marks, and HMAC-SHA-256 of all that.
 */
final class Shard {

    static final int KEY_BYTES = 32;

    private static final byte[] FORM = "VHAKEYS1".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = FORM.length + Integer.BYTES + Long.BYTES + Integer.BYTES;

    private final int number;
    private final Map<Mark, byte[]> keys = new TreeMap<>();
    private long made;
    private boolean changed;

    Shard(int number) {
        this.number = number;
    }

    /** Empty if these are not the bytes of that file as it was written. */
    static Optional<Shard> read(int number, byte[] bytes, byte[] secret) {
        if (bytes.length < HEADER + KEY_BYTES) {
            return Optional.empty();
        }
        int end = bytes.length - KEY_BYTES;
        byte[] proof = Derivation.hmac(secret, Arrays.copyOf(bytes, end));
        if (!MessageDigest.isEqual(proof, Arrays.copyOfRange(bytes, end, bytes.length))) {
            return Optional.empty();
        }
        try {
            return read(number, ByteBuffer.wrap(bytes, 0, end));
        } catch (BufferUnderflowException tooShort) {
            return Optional.empty();
        }
    }

    private static Optional<Shard> read(int number, ByteBuffer bytes) {
        byte[] form = new byte[FORM.length];
        bytes.get(form);
        if (!Arrays.equals(form, FORM) || bytes.getInt() != number) {
            return Optional.empty();
        }
        Shard shard = new Shard(number);
        shard.made = bytes.getLong();
        for (int left = bytes.getInt(); left > 0; left--) {
            Mark mark = Mark.read(bytes);
            byte[] key = new byte[KEY_BYTES];
            bytes.get(key);
            shard.keys.put(mark, key);
        }
        return Optional.of(shard);
    }

    byte[] bytes(byte[] secret) {
        ByteBuffer bytes = ByteBuffer.allocate(HEADER + keys.size() * (Mark.BYTES + KEY_BYTES));
        bytes.put(FORM).putInt(number).putLong(made).putInt(keys.size());
        keys.forEach((mark, key) -> {
            mark.writeTo(bytes);
            bytes.put(key);
        });
        byte[] proof = Derivation.hmac(secret, bytes.array());
        return ByteBuffer.allocate(bytes.capacity() + proof.length)
                .put(bytes.array())
                .put(proof)
                .array();
    }

    Optional<byte[]> find(Mark name) {
        return Optional.ofNullable(keys.get(name));
    }

    void add(Mark name, byte[] key) {
        keys.put(name, key);
        made++;
        changed = true;
    }

    /** Returns whether there was one. */
    boolean remove(Mark name) {
        byte[] key = keys.remove(name);
        if (key != null) {
            Arrays.fill(key, (byte) 0);
            changed = true;
        }
        return key != null;
    }

    /** How many were ever made. */
    long made() {
        return made;
    }

    int size() {
        return keys.size();
    }

    void forEach(BiConsumer<Mark, byte[]> each) {
        keys.forEach(each);
    }

    /** Whether something changed since this was asked. */
    boolean changed() {
        boolean was = changed;
        changed = false;
        return was;
    }
}
