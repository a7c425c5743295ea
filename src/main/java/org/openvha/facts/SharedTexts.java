package org.openvha.facts;

/**
 * Gives back the text it gave before for the same characters, as long as no other text took its place: dates, codes and ids that repeat in neighbouring rows become
 * one object, in a fixed amount of memory.
 */
final class SharedTexts {

    private static final int PLACES = 1 << 14;
    private static final int LONGEST = 64;

    private final String[] texts = new String[PLACES];

    String of(char[] buffer, int offset, int length) {
        if (length == 0) {
            return "";
        }
        if (length > LONGEST) {
            return new String(buffer, offset, length);
        }
        int place = place(buffer, offset, length);
        String text = texts[place];
        if (text == null || !same(text, buffer, offset, length)) {
            text = new String(buffer, offset, length);
            texts[place] = text;
        }
        return text;
    }

    private static int place(char[] buffer, int offset, int length) {
        int hash = 0;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + buffer[i];
        }
        return (hash ^ hash >>> 15) & PLACES - 1;
    }

    private static boolean same(String text, char[] buffer, int offset, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != buffer[offset + i]) {
                return false;
            }
        }
        return true;
    }
}
