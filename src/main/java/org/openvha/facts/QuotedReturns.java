package org.openvha.facts;

/** Puts carriage returns within quotes back, and counts those that end a physical line, which the CSV library never saw. */
final class QuotedReturns {

    private QuotedReturns() {}

    /** How many of a field's carriage returns stand alone; a line feed after one was counted by the library. */
    static int alone(String masked) {
        int count = 0;
        for (int i = 0; i < masked.length(); i++) {
            if (at(masked, i) && (i + 1 == masked.length() || masked.charAt(i + 1) != '\n')) {
                count++;
            }
        }
        return count;
    }

    static String restored(String masked) {
        if (masked.indexOf(QuoteGuard.QUOTED_RETURN) < 0) {
            return masked;
        }
        StringBuilder text = new StringBuilder(masked.length());
        for (int i = 0; i < masked.length(); i++) {
            text.append(at(masked, i) ? '\r' : masked.charAt(i));
        }
        return text.toString();
    }

    private static boolean at(String text, int i) {
        return text.charAt(i) == QuoteGuard.QUOTED_RETURN && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
