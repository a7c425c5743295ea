package org.openvha.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Bytes read as UTF-8, of which every one must be valid.
 *
 * @param text empty when a byte is not
 * @param badLine the line, counted from 1, that holds the first byte that is not; 0 when all are
 */
public record StrictUtf8(Optional<String> text, int badLine) {

    /** What is wrong, for every reader of a file. */
    public static final String PROBLEM = "the file is not valid UTF-8";

    public static final String REMEDY = "Save it as UTF-8";

    public static StrictUtf8 of(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult read = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        return read.isError()
                ? new StrictUtf8(Optional.empty(), line(bytes, in.position()))
                : new StrictUtf8(Optional.of(out.flip().toString()), 0);
    }

    private static int line(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
