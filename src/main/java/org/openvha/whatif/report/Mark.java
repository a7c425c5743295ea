package org.openvha.whatif.report;

/** Signs that an eye tells apart without colour and whether they are filled or hollow; about 12 units across. */
enum Mark {
    CIRCLE("m-6 0 a6 6 0 1 0 12 0 a6 6 0 1 0 -12 0 Z"),
    SQUARE("m-5 -5 h10 v10 h-10 Z"),
    TRIANGLE("m0 -7 l7 12 h-14 Z"),
    DIAMOND("m-7 0 l7 -7 l7 7 l-7 7 Z"),
    TRIANGLE_DOWN("m0 7 l7 -12 h-14 Z"),
    PLUS("m-2 -7 h4 v5 h5 v4 h-5 v5 h-4 v-5 h-5 v-4 h5 Z"),
    HOURGLASS("m-6 -7 h12 l-12 14 h12 Z"),
    CROSS("m0 -3 l4 -4 l3 3 l-4 4 l4 4 l-3 3 l-4 -4 l-4 4 l-3 -3 l4 -4 l-4 -4 l3 -3 Z");

    private final String shape;

    Mark(String shape) {
        this.shape = shape;
    }

    /** One for each line of a drawing. */
    static Mark of(int line) {
        return values()[line % values().length];
    }

    /** As SVG writes paths, around a point. */
    String at(int x, int y) {
        return "M" + x + " " + y + " " + shape;
    }
}
