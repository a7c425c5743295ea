package org.openvha.document;

import java.io.IOException;
import java.io.OutputStream;

/** Encodes JSON text as UTF-8 with the escapes of RFC 8785, through a buffer of its own: one pass over each text, no garbage. */
final class Utf8Buffer {

    private static final String HEX = "0123456789abcdef";
    /** The longest that one character becomes: a backslash, u and four digits. */
    private static final int LONGEST = 6;

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
        for (int i = 0; i < text.length(); i++) {
            makeRoom();
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x80 && c != '"' && c != '\\') {
                bytes[length++] = (byte) c;
            } else if (c < 0x80) {
                escaped(c);
            } else if (Character.isSurrogate(c)) {
                pair(text, i++);
            } else {
                encoded(c);
            }
        }
        write('"');
    }

    void flush() throws IOException {
        out.write(bytes, 0, length);
        length = 0;
        out.flush();
    }

    private void makeRoom() throws IOException {
        if (length > bytes.length - LONGEST) {
            out.write(bytes, 0, length);
            length = 0;
        }
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
