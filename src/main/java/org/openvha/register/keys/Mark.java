package org.openvha.register.keys;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Comparator;

/** Sixteen bytes that stand for a name or a key and tell neither. Ordered as its bytes are. */
public record Mark(long high, long low) implements Comparable<Mark> {

    static final int BYTES = 16;

    private static final Comparator<Mark> ORDER = Comparator.<Mark, Long>comparing(
                    mark -> mark.high, Long::compareUnsigned)
            .thenComparing(mark -> mark.low, Long::compareUnsigned);

    /** The first sixteen of more bytes. */
    static Mark of(byte[] bytes) {
        return read(ByteBuffer.wrap(bytes));
    }

    static Mark read(ByteBuffer bytes) {
        return new Mark(bytes.getLong(), bytes.getLong());
    }

    /** @throws IllegalArgumentException if it is none */
    public static Mark of(String text) {
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("Sixteen bytes are expected");
        }
        return of(bytes);
    }

    void writeTo(ByteBuffer bytes) {
        bytes.putLong(high).putLong(low);
    }

    /** In base64url, 22 characters. */
    public String text() {
        byte[] bytes = new byte[BYTES];
        writeTo(ByteBuffer.wrap(bytes));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public int compareTo(Mark other) {
        return ORDER.compare(this, other);
    }
}
