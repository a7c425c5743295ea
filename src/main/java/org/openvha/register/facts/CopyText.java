package org.openvha.register.facts;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.openvha.document.BadInputException;

/** Writes rows in the text format of COPY through a buffer. Not thread-safe. */
final class CopyText {

    /** Takes the first bytes of a buffer. */
    @FunctionalInterface
    interface Bytes {
        void write(byte[] buffer, int length) throws SQLException;
    }

    private static final int SIZE = 1 << 16;

    private final Bytes out;
    private final byte[] buffer = new byte[SIZE];
    private int length;
    private boolean rowBegun;

    CopyText(Bytes out) {
        this.out = out;
    }

    /** @throws BadInputException if the text holds U+0000, which PostgreSQL cannot keep */
    CopyText text(String text) throws SQLException {
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

    CopyText text(Optional<String> text) throws SQLException {
        return text.isPresent() ? text(text.get()) : nothing();
    }

    /** As {@code YYYY-MM-DD}; years 1 to 9999. */
    CopyText date(LocalDate date) throws SQLException {
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

    CopyText date(Optional<LocalDate> date) throws SQLException {
        return date.isPresent() ? date(date.get()) : nothing();
    }

    CopyText number(long number) throws SQLException {
        return text(Long.toString(number));
    }

    CopyText truth(boolean truth) throws SQLException {
        nextColumn();
        put(truth ? 't' : 'f');
        return this;
    }

    CopyText nothing() throws SQLException {
        nextColumn();
        put('\\');
        put('N');
        return this;
    }

    void endRow() throws SQLException {
        put('\n');
        rowBegun = false;
    }

    void flush() throws SQLException {
        out.write(buffer, length);
        length = 0;
    }

    private void nextColumn() throws SQLException {
        if (rowBegun) {
            put('\t');
        }
        rowBegun = true;
    }

    private CopyText escaped(String text) throws SQLException {
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            switch (b) {
                case 0 ->
                    throw new BadInputException("A text holds the character U+0000, which a database cannot keep."
                            + " Take it out of crime_report or offence_code in offences.csv.");
                case '\\' -> put('\\').put('\\');
                case '\n' -> put('\\').put('n');
                case '\r' -> put('\\').put('r');
                case '\t' -> put('\\').put('t');
                default -> put(b);
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
