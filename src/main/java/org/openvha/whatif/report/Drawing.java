package org.openvha.whatif.report;

import java.util.ArrayList;
import java.util.List;

/**
 * What is drawn in a figure, in the order of its layers: bands lie below boxes, boxes below lines, lines below signs, and text above all. Lengths are in units of the drawing,
 * which is scaled as a whole.
 */
record Drawing(
        int width,
        int height,
        List<Path> bands,
        List<Box> boxes,
        List<Path> lines,
        List<Path> signs,
        List<Text> texts) {

    /** @param shape as SVG writes paths */
    record Path(String shape, String css) {}

    record Box(int x, int y, int width, int height, String css) {}

    /** @param anchor start, middle or end */
    record Text(int x, int y, String anchor, String words, String css) {}

    /** Draws one thing after another. */
    static final class Pen {
        private static final int SIGN = 6;

        private final List<Path> bands = new ArrayList<>();
        private final List<Box> boxes = new ArrayList<>();
        private final List<Path> lines = new ArrayList<>();
        private final List<Path> signs = new ArrayList<>();
        private final List<Text> texts = new ArrayList<>();

        /** A band from the left to the right, curved so that it leaves and arrives level. */
        Pen band(int left, int leftTop, int right, int rightTop, int thickness, String css) {
            int middle = (left + right) / 2;
            bands.add(new Path(
                    "M" + left + " " + leftTop
                            + curve(middle, leftTop, middle, rightTop, right, rightTop)
                            + " V" + (rightTop + thickness)
                            + curve(
                                    middle,
                                    rightTop + thickness,
                                    middle,
                                    leftTop + thickness,
                                    left,
                                    leftTop + thickness)
                            + " Z",
                    css));
            return this;
        }

        private static String curve(int x1, int y1, int x2, int y2, int x, int y) {
            return " C" + x1 + " " + y1 + " " + x2 + " " + y2 + " " + x + " " + y;
        }

        Pen box(int x, int y, int width, int height, String css) {
            boxes.add(new Box(x, y, width, height, css));
            return this;
        }

        Pen line(int x1, int y1, int x2, int y2, String css) {
            lines.add(new Path("M" + x1 + " " + y1 + " L" + x2 + " " + y2, css));
            return this;
        }

        /** A line through points given as SVG writes them. */
        Pen through(List<String> points, String css) {
            lines.add(new Path("M" + String.join(" L", points), css));
            return this;
        }

        Pen circle(int x, int y, String css) {
            signs.add(new Path("M" + (x - SIGN) + " " + y + " a6 6 0 1 0 12 0 a6 6 0 1 0 -12 0 Z", css));
            return this;
        }

        Pen diamond(int x, int y, String css) {
            signs.add(new Path("M" + (x - SIGN - 1) + " " + y + " l7 -7 l7 7 l-7 7 Z", css));
            return this;
        }

        Pen mark(Mark mark, int x, int y, String css) {
            signs.add(new Path(mark.at(x, y), css));
            return this;
        }

        Pen text(int x, int y, String anchor, String words, String css) {
            texts.add(new Text(x, y, anchor, words, css));
            return this;
        }

        Drawing on(int width, int height) {
            return new Drawing(width, height, bands, boxes, lines, signs, texts);
        }
    }
}
