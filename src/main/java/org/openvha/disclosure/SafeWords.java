package org.openvha.disclosure;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.openvha.document.BadInputException;
import org.openvha.document.Unseen;

/** Words that somebody outside will read: in one line, and none that tells of the assessment. */
public final class SafeWords {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 500;

    /** A net for slips, not for ill will: whoever wants to tell will find words. */
    private static final Pattern TELLING = Pattern.compile(String.join(
            "|",
            "\\b(openvha|vhas?|v h as?|violence harm|harm assessments?|matrix|gvm|high harm|nominals?)\\b",
            "\\b(score[sd]?|scoring|ranked|ranking|rank|points)\\b",
            "\\b(watch ?lists?|assessment lists?|listed|delisted)\\b",
            // By up to two words, such as on your list, off the current list, on the assessment for violence.
            "\\b(on|off|in|from) (\\w+ ){0,2}(lists?|assessments?)\\b",
            "\\btop (\\d+|number|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|violent|offenders?)\\b",
            "\\b(most|worst) (violent|harmful|dangerous) (offenders?|people|individuals?|persons?)\\b"));

    private SafeWords() {}

    /**
     * The same with single spaces.
     *
     * @param what it is, such as {@code The purpose}
     * @throws BadInputException if it is too short or long, cannot be seen, or tells of the assessment; never repeats it
     */
    public static String of(String what, String written) {
        String line = Normalizer.normalize(written, Normalizer.Form.NFKC)
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
        if (TELLING.matcher(line.toLowerCase(Locale.ROOT).replaceAll("[-_./]", " "))
                .find()) {
            throw new BadInputException(
                    what
                            + " could tell that somebody is on the assessment, which is never disclosed. Name the information and the concern only.");
        }
        return line;
    }
}
