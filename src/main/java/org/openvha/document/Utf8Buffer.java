package org.openvha.document;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;

/** Encodes JSON text as UTF-8 with the escapes of RFC 8785, through a buffer of its own: one pass over each text, no garbage. */
final class Utf8Buffer {

    private static final String HEX = "0123456789abcdef";
    /** Room for the longest that is written at once: a date; an escape takes six. */
    private static final int LONGEST = 10;

    private static final int LARGEST_YEAR = 9999;

    private final OutputStream out;
    private final byte[] bytes = new byte[1 << 16];
    private int length;

    Utf8Buffer(OutputStream out) {
        this.out = out;
    }

    void write(char ascii) throws IOException {
        makeRoom();
        bytes[length++] = (byte) ascii;
    }

    void ascii(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            write(text.charAt(i));
        }
    }

    void quoted(String text) throws IOException {
        write('"');
        int next = 0;
        while ((next = plain(text, next)) < text.length()) {
            makeRoom();
            if (!isPlain(text.charAt(next))) {
                next += special(text, next);
            }
        }
        write('"');
    }

    /** A date as {@code YYYY-MM-DD}, without the garbage of making a text of it. */
    void quoted(LocalDate date) throws IOException {
        if (date.getYear() < 0 || date.getYear() > LARGEST_YEAR) {
            throw new IllegalArgumentException(date + " cannot be spelled YYYY-MM-DD");
        }
        write('"');
        makeRoom();
        twoDigits(date.getYear() / 100);
        twoDigits(date.getYear() % 100);
        put('-');
        twoDigits(date.getMonthValue());
        put('-');
        twoDigits(date.getDayOfMonth());
        write('"');
    }

    void flush() throws IOException {
        out.write(bytes, 0, length);
        length = 0;
        out.flush();
    }

    private void makeRoom() throws IOException {
        if (length >= bytes.length - LONGEST) {
            out.write(bytes, 0, length);
            length = 0;
        }
    }

    /** Copies plain characters while there is room; gives the place of the first that was not copied. */
    private int plain(String text, int from) {
        int end = Math.min(text.length(), from + bytes.length - LONGEST - length);
        int at = length;
        int i = from;
        while (i < end && isPlain(text.charAt(i))) {
            bytes[at++] = (byte) text.charAt(i++);
        }
        length = at;
        return i;
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x80 && c != '"' && c != '\\';
    }

    /** Writes a character that is not plain; gives how many of the text's chars it took. */
    private int special(String text, int at) {
        char c = text.charAt(at);
        if (Character.isSurrogate(c)) {
            pair(text, at);
            return 2;
        }
        if (c < 0x80) {
            escaped(c);
        } else {
            encoded(c);
        }
        return 1;
    }

    private void twoDigits(int number) {
        put('0' + number / 10);
        put('0' + number % 10);
    }

    private void escaped(char c) {
        put('\\');
        switch (c) {
            case '"', '\\' -> put(c);
            case '\b' -> put('b');
            case '\t' -> put('t');
            case '\n' -> put('n');
            case '\f' -> put('f');
            case '\r' -> put('r');
            default -> {
                put('u');
                put('0');
                put('0');
                put(HEX.charAt(c >> 4));
                put(HEX.charAt(c & 0xF));
            }
        }
    }

    private void pair(String text, int at) {
        int point = text.codePointAt(at);
        if (!Character.isSupplementaryCodePoint(point)) {
            throw new IllegalArgumentException("Text with an unpaired surrogate has no canonical form");
        }
        put(0xF0 | point >> 18);
        put(0x80 | point >> 12 & 0x3F);
        put(0x80 | point >> 6 & 0x3F);
        put(0x80 | point & 0x3F);
    }

    private void encoded(char c) {
        if (c < 0x800) {
            put(0xC0 | c >> 6);
        } else {
            put(0xE0 | c >> 12);
            put(0x80 | c >> 6 & 0x3F);
        }
        put(0x80 | c & 0x3F);
    }

    private void put(int value) {
        bytes[length++] = (byte) value;
    }
}
