package org.openvha.facts;

import org.openvha.document.Unseen;

/** Text of a file as it may stand in a message: short, in quotes, and without anything that breaks lines or turns text around. */
public final class Shown {

    private static final int LONGEST = 40;
    private static final int REPLACEMENT = 0xFFFD;

    private Shown() {}

    public static String of(String text) {
        return "'" + legible(cut(text)) + (text.length() > LONGEST ? "...'" : "'");
    }

    /** All of a text as it may stand among other words, where no reader can be misled by what cannot be seen. The same text if there is nothing of the kind. */
    public static String legible(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().map(Shown::harmless).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    /** The beginning of a text that is shown and cut just as the text itself. */
    static String enough(String text) {
        return text.length() > LONGEST + 1 ? text.substring(0, LONGEST + 1) : text;
    }

    /** The beginning of a text, enough to know it by. */
    static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static int harmless(int point) {
        return Unseen.is(point) ? REPLACEMENT : point;
    }
}
