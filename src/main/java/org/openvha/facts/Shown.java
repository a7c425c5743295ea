package org.openvha.facts;

/** Text of a file as it may stand in a message: short, in quotes, and without anything that breaks lines or turns text around. */
public final class Shown {

    private static final int LONGEST = 40;
    private static final int REPLACEMENT = 0xFFFD;

    private Shown() {}

    public static String of(String text) {
        StringBuilder shown = new StringBuilder("'");
        cut(text).codePoints().map(Shown::harmless).forEach(shown::appendCodePoint);
        return shown.append(text.length() > LONGEST ? "...'" : "'").toString();
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
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> REPLACEMENT;
            default -> point;
        };
    }
}
