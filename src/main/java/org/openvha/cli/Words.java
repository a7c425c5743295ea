package org.openvha.cli;

import java.util.Locale;

/** Numbers as people read them, the same in every locale. */
final class Words {

    private Words() {}

    /** With commas between thousands. */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }

    /** A line of a table: the first cell to the left, the others to the right. */
    static String row(int first, int others, String... cells) {
        StringBuilder line = new StringBuilder(left(cells[0], first));
        for (int i = 1; i < cells.length; i++) {
            line.append(right(cells[i], others));
        }
        return line.toString();
    }

    static String counted(long count, String one, String many) {
        return number(count) + " " + (count == 1 ? one : many);
    }
}
