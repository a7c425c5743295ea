package org.openvha.register.copy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openvha.document.BadInputException;

/** Writes rows in the text format of COPY through a buffer. Not thread-safe. */
public final class CopyText {

    /** Takes the first bytes of a buffer. */
    @FunctionalInterface
    public interface Bytes {
        void write(byte[] buffer, int length) throws SQLException;
    }

    private static final int SIZE = 1 << 16;

    private final Bytes out;
    private final byte[] buffer = new byte[SIZE];
    private int length;
    private boolean rowBegun;

    public CopyText(Bytes out) {
        this.out = out;
    }

    /** @throws BadInputException if the text holds U+0000, which PostgreSQL cannot keep */
    public CopyText text(String text) throws SQLException {
        nextColumn();
        int start = length;
        int size = text.length();
        if (size > SIZE - length) {
            return escaped(text);
        }
        for (int i = 0; i < size; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7F || c == '\\') {
                length = start;
                return escaped(text);
            }
            buffer[length++] = (byte) c;
        }
        return this;
    }

    public CopyText text(Optional<String> text) throws SQLException {
        return text.isPresent() ? text(text.get()) : nothing();
    }

    /** As {@code YYYY-MM-DD}; years 1 to 9999. */
    public CopyText date(LocalDate date) throws SQLException {
        nextColumn();
        int year = date.getYear();
        twoDigits(year / 100);
        twoDigits(year % 100);
        put('-');
        twoDigits(date.getMonthValue());
        put('-');
        twoDigits(date.getDayOfMonth());
        return this;
    }

    public CopyText date(Optional<LocalDate> date) throws SQLException {
        return date.isPresent() ? date(date.get()) : nothing();
    }

    public CopyText number(long number) throws SQLException {
        return text(Long.toString(number));
    }

    public CopyText truth(boolean truth) throws SQLException {
        nextColumn();
        put(truth ? 't' : 'f');
        return this;
    }

    public CopyText nothing() throws SQLException {
        nextColumn();
        put('\\');
        put('N');
        return this;
    }

    public void endRow() throws SQLException {
        put('\n');
        rowBegun = false;
    }

    public void flush() throws SQLException {
        out.write(buffer, length);
        length = 0;
    }

    private void nextColumn() throws SQLException {
        if (rowBegun) {
            put('\t');
        }
        rowBegun = true;
    }

    /** Ids of rules or numbers, which hold nothing that needs escaping in an array. */
    public CopyText array(List<String> ids) throws SQLException {
        return text("{" + String.join(",", ids) + "}");
    }

    /** A line of text without its end. */
    public CopyText line(byte[] line) throws SQLException {
        nextColumn();
        return escaped(line, line.length - 1);
    }

    private CopyText escaped(String text) throws SQLException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return escaped(bytes, bytes.length);
    }

    private CopyText escaped(byte[] bytes, int count) throws SQLException {
        for (int i = 0; i < count; i++) {
            switch (bytes[i]) {
                case 0 ->
                    throw new BadInputException("A text holds the character U+0000, which a database cannot keep."
                            + " Take it out of crime_report or offence_code in offences.csv.");
                case '\\' -> put('\\').put('\\');
                case '\n' -> put('\\').put('n');
                case '\r' -> put('\\').put('r');
                case '\t' -> put('\\').put('t');
                default -> put(bytes[i]);
            }
        }
        return this;
    }

    private void twoDigits(int number) throws SQLException {
        put('0' + number / 10);
        put('0' + number % 10);
    }

    private CopyText put(int ascii) throws SQLException {
        if (length == SIZE) {
            flush();
        }
        buffer[length++] = (byte) ascii;
        return this;
    }
}
