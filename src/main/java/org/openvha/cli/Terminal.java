package org.openvha.cli;

/** How wide text may be: as the launcher found the terminal, or as its reader set COLUMNS. */
final class Terminal {

    private static final int OTHERWISE = 100;
    private static final int LEAST = 60;

    private Terminal() {}

    /** Whether anybody said how wide: not so where output goes into a file or another program. */
    static boolean isLimited() {
        return Integer.getInteger("openvha.columns") != null;
    }

    /** In characters. */
    static int width() {
        return Math.max(LEAST, Integer.getInteger("openvha.columns", OTHERWISE));
    }
}
