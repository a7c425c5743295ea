package org.openvha.access;

import java.text.Normalizer;
import java.util.Set;
import org.openvha.document.BadInputException;

/** What a person wrote in one line, without anything in it that a reader would not see. */
final class PlainLine {

    private static final Set<Integer> UNSEEN = Set.of(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.PRIVATE_USE,
            (int) Character.SURROGATE,
            (int) Character.UNASSIGNED,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR);

    private PlainLine() {}

    /**
     * The same with single spaces.
     *
     * @param what it is, such as {@code The reason}
     * @throws BadInputException if it is too short, too long, of several lines, or holds characters that cannot be seen; does not repeat it
     */
    static String of(String what, String written, int shortest, int longest) {
        String line = Normalizer.normalize(written, Normalizer.Form.NFC)
                .replaceAll("[ \\t\\p{Zs}]+", " ")
                .strip();
        int length = line.codePointCount(0, line.length());
        if (length < shortest || length > longest) {
            throw new BadInputException(
                    what + " has " + length + " characters. Write " + shortest + " to " + longest + " in one line.");
        }
        if (line.codePoints().anyMatch(character -> UNSEEN.contains(Character.getType(character)))) {
            throw new BadInputException(
                    what + " has several lines, or a character that cannot be seen. Type it anew, in one line.");
        }
        return line;
    }
}
