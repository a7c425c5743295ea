package org.openvha.cli;

import org.openvha.document.Numbers;

/** Numbers and tables as people read them. */
final class Words {

    private Words() {}

    /** With commas between thousands. */
    static String number(long number) {
        return Numbers.grouped(number);
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
        return Numbers.counted(count, one, many);
    }
}
