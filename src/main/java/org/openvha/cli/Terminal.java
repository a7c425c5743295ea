package org.openvha.cli;

/** How wide text may be: as the launcher found the terminal, or as its reader set COLUMNS. */
final class Terminal {

    private static final int OTHERWISE = 100;
    private static final int LEAST = 60;

    private Terminal() {}

    /** In characters. */
    static int width() {
        return Math.max(LEAST, Integer.getInteger("openvha.columns", OTHERWISE));
    }
}
