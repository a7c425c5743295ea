package org.openvha.facts;

/** What an id may look like: {@code [A-Za-z0-9._:/-]{1,64}} (contract, section 1). */
public final class Ids {

    /** The same in words, for somebody who wrote another. */
    public static final String ALLOWED = "1 to 64 of the characters A-Z a-z 0-9 . _ : / -";

    private static final int LONGEST = 64;

    private Ids() {}

    public static boolean valid(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!allowed(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean allowed(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '-' && c <= ':' || c == '_';
    }
}
