package org.openvha.access;

import java.text.Normalizer;
import org.openvha.document.BadInputException;
import org.openvha.document.Unseen;

/** What a person wrote in one line, without anything in it that a reader would not see. */
final class PlainLine {

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
        if (Unseen.in(line)) {
            throw new BadInputException(
                    what + " has several lines, or a character that cannot be seen. Type it anew, in one line.");
        }
        return line;
    }
}
