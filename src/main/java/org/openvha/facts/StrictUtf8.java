package org.openvha.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8 so that bytes which are none can be found again in the row that holds them: they become an unpaired low surrogate, which no valid UTF-8 ever gives. A
 * byte order mark at the start is skipped.
 */
final class StrictUtf8 {

    /** Stands for bytes that are not UTF-8 where no high surrogate comes before it. */
    static final char INVALID = '\uDFFF';

    private static final int[] BYTE_ORDER_MARK = {0xEF, 0xBB, 0xBF};

    private StrictUtf8() {}

    static Reader reader(InputStream in) throws IOException {
        return new InputStreamReader(
                withoutByteOrderMark(in),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(INVALID)));
    }

    /** Whether text read so holds bytes that are not UTF-8. */
    static boolean invalid(String text) {
        for (int at = text.indexOf(INVALID); at >= 0; at = text.indexOf(INVALID, at + 1)) {
            if (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    private static InputStream withoutByteOrderMark(InputStream in) throws IOException {
        PushbackInputStream start = new PushbackInputStream(in, BYTE_ORDER_MARK.length);
        byte[] first = start.readNBytes(BYTE_ORDER_MARK.length);
        boolean marked = first.length == BYTE_ORDER_MARK.length;
        for (int i = 0; marked && i < first.length; i++) {
            marked = (first[i] & 0xFF) == BYTE_ORDER_MARK[i];
        }
        if (!marked) {
            start.unread(first);
        }
        return start;
    }
}
