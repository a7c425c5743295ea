package org.openvha.register.runs;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.postgresql.copy.CopyIn;

/** Rows in the text format of PostgreSQL's COPY. Not thread-safe. */
final class CopyText {

    private static final int BUFFER_BYTES = 1 << 16;

    private final CopyIn copy;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int length;
    private boolean inRow;

    CopyText(CopyIn copy) {
        this.copy = copy;
    }

    CopyText number(long number) throws SQLException {
        return text(Long.toString(number));
    }

    CopyText truth(boolean value) throws SQLException {
        return text(value ? "t" : "f");
    }

    CopyText text(String text) throws SQLException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return value(bytes, bytes.length);
    }

    CopyText textOrNull(Optional<String> text) throws SQLException {
        if (text.isPresent()) {
            return text(text.get());
        }
        separate();
        put((byte) '\\');
        put((byte) 'N');
        return this;
    }

    /** Ids of rules, which hold nothing that needs escaping in an array. */
    CopyText array(List<String> ids) throws SQLException {
        return text("{" + String.join(",", ids) + "}");
    }

    /** A line of text without its end. */
    CopyText line(byte[] line) throws SQLException {
        return value(line, line.length - 1);
    }

    void end() throws SQLException {
        put((byte) '\n');
        inRow = false;
    }

    void flush() throws SQLException {
        copy.writeToCopy(buffer, 0, length);
        length = 0;
    }

    private CopyText value(byte[] bytes, int count) throws SQLException {
        separate();
        for (int i = 0; i < count; i++) {
            switch (bytes[i]) {
                case '\\' -> escaped('\\');
                case '\n' -> escaped('n');
                case '\r' -> escaped('r');
                case '\t' -> escaped('t');
                default -> put(bytes[i]);
            }
        }
        return this;
    }

    private void separate() throws SQLException {
        if (inRow) {
            put((byte) '\t');
        }
        inRow = true;
    }

    private void escaped(char c) throws SQLException {
        put((byte) '\\');
        put((byte) c);
    }

    private void put(byte b) throws SQLException {
        if (length == BUFFER_BYTES) {
            flush();
        }
        buffer[length++] = b;
    }
}
