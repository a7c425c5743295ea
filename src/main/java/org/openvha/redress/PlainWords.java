package org.openvha.redress;

import java.text.Normalizer;
import org.openvha.document.BadInputException;
import org.openvha.document.Unseen;

/** What a person wrote for others to read, in one line and without anything in it that a reader would not see. */
public final class PlainWords {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 1000;

    private PlainWords() {}

    /**
     * The same with single spaces.
     *
     * @param what it is, such as {@code The reason}
     * @throws BadInputException if it is too short, too long, or holds characters that cannot be seen; never repeats it
     */
    public static String of(String what, String written) {
        String line = Normalizer.normalize(written, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Zs}]+", " ")
                .strip();
        int length = line.codePointCount(0, line.length());
        if (length < SHORTEST || length > LONGEST) {
            throw new BadInputException(
                    what + " has " + length + " characters. Write " + SHORTEST + " to " + LONGEST + ".");
        }
        if (Unseen.in(line)) {
            throw new BadInputException(what + " holds a character that cannot be seen. Type it anew.");
        }
        return line;
    }
}
