package org.openvha.settings;

/**
 * A value that somebody gave.
 *
 * @param place where, in words
 * @param name of the setting, as that place calls it
 */
record Given(String place, String name, String value) {

    private static final int LONGEST_SHOWN = 200;

    String problem(Setting<?> setting) {
        return setting.shown()
                ? name + " is \"" + oneLine(value) + "\""
                : name + " cannot be used (its value is not shown, since it may hold a password)";
    }

    static String oneLine(String text) {
        String line = text.replaceAll("\\p{Cntrl}", "?");
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "...";
    }
}
