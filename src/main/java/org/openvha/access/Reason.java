package org.openvha.access;

import org.openvha.document.BadInputException;

/**
 * Why somebody reads about a person. It stands in the log for as long as the log is kept, and nowhere else.
 *
 * @param text of 10 to 500 characters, in one line
 */
public record Reason(String text) {

    public static final int SHORTEST = 10;
    public static final int LONGEST = 500;

    private static final int FEWEST_LETTERS = 5;

    /** @throws BadInputException if it is too short, too long, of several lines, or says nothing; does not repeat it */
    public Reason {
        text = PlainLine.of("The reason", text, SHORTEST, LONGEST);
        if (text.codePoints().filter(Character::isLetterOrDigit).distinct().count() < FEWEST_LETTERS) {
            throw new BadInputException("The reason says nothing. Write in words why.");
        }
    }

    /** Reasons tell of people, so they do not slip into messages. */
    @Override
    public String toString() {
        return "a reason";
    }
}
