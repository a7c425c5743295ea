package org.openvha.access;

import java.util.Locale;
import org.openvha.document.BadInputException;

/** What passwords people may choose: long ones, of whatever they like. Never shown. */
public record Password(String text) {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 128;

    private static final int FEWEST_DIFFERENT = 5;

    /**
     * @param account for which it is
     * @throws BadInputException if it is too short, too long, too even, or holds the account's name
     */
    public static Password chosen(String text, String account) {
        int length = text.codePointCount(0, text.length());
        if (length < SHORTEST || length > LONGEST) {
            throw new BadInputException("The password has " + length + " characters. Choose " + SHORTEST + " to "
                    + LONGEST + ": several words that do not belong together are good.");
        }
        if (text.codePoints().distinct().count() < FEWEST_DIFFERENT
                || text.toLowerCase(Locale.ROOT).contains(account)) {
            throw new BadInputException(
                    "The password is easy to guess: it repeats few characters, or holds the account's name. Choose another.");
        }
        return new Password(text);
    }

    @Override
    public String toString() {
        return "a password";
    }
}
