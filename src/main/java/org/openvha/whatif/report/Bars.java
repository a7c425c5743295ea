package org.openvha.whatif.report;

import java.util.List;

/** Counts as bars, each below the words that name it, so that long words have room. */
final class Bars {

    private static final int WIDTH = 720;
    private static final int LONGEST = 600;
    private static final int STRIDE = 54;
    private static final int THICK = 20;
    private static final int LETTERS = 92;

    record Bar(String words, int count) {}

    private Bars() {}

    /** @param css of the bars */
    static Drawing of(List<Bar> bars, String css) {
        int most = Math.max(1, bars.stream().mapToInt(Bar::count).max().orElse(0));
        Drawing.Pen pen = new Drawing.Pen();
        int y = 4;
        for (Bar bar : bars) {
            int length = bar.count() == 0 ? 0 : Math.max(2, (int) ((long) bar.count() * LONGEST / most));
            pen.text(0, y + 14, "start", shortened(bar.words()), "")
                    .box(0, y + 22, length, THICK, css)
                    .text(length + 8, y + 37, "start", Say.number(bar.count()), "strong");
            y += STRIDE;
        }
        return pen.on(WIDTH, y);
    }

    /** The table has all the words. */
    private static String shortened(String words) {
        return words.length() <= LETTERS ? words : words.substring(0, LETTERS - 1) + "\u2026";
    }
}
