package org.openvha.register.rulesets;

import java.text.Normalizer;
import org.openvha.document.BadInputException;
import org.openvha.document.Unseen;

/** What a person said in one line, without anything in it that a reader would not see. */
final class PlainLine {

    private PlainLine() {}

    /**
     * The same with single spaces, and letters that look alike for compatibility's sake made one.
     *
     * @param what it is, such as {@code The reason}
     * @param longest in characters
     * @throws BadInputException if it is empty, too long, or holds characters that cannot be seen
     */
    static String of(String what, String said, int longest) {
        String line = Normalizer.normalize(said, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Zs}]+", " ")
                .strip();
        if (line.isEmpty()) {
            throw new BadInputException(what + " is empty. Say it in words.");
        }
        if (line.length() > longest) {
            throw new BadInputException(
                    what + " has " + line.length() + " characters. Use " + longest + " at the most.");
        }
        if (Unseen.in(line)) {
            throw new BadInputException(what + " holds a character that cannot be seen. Type it anew.");
        }
        return line;
    }
}
