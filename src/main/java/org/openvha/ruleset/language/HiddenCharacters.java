package org.openvha.ruleset.language;

import java.util.Locale;
import java.util.Optional;
import org.openvha.document.Findings;
import org.openvha.document.Unseen;
import org.openvha.ruleset.kinds.Kind;

/** Characters that show a reader one thing and a program another: control, bidirectional, invisible, and lone carriage returns, which end a line for some programs only. */
public final class HiddenCharacters {

    private HiddenCharacters() {}

    /** Notes each line that holds such a character. @return whether there is any */
    public static boolean refuse(String file, String text, Findings findings) {
        boolean refused = false;
        int line = 1;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            if (character == '\n') {
                line++;
            } else if (character == '\r') {
                if (!text.startsWith("\n", i + 1)) {
                    findings.of(Kind.HIDDEN_CHARACTER)
                            .add(
                                    file,
                                    line,
                                    "a carriage return without a line feed may not stand here",
                                    "Save the file with the line ends of Unix or Windows");
                    refused = true;
                }
            } else if (isHidden(character)) {
                findings.of(Kind.HIDDEN_CHARACTER)
                        .add(
                                file,
                                line,
                                "the invisible or control character " + code(character) + " may not stand here",
                                "Delete it; it can make a file read differently from what it says");
                refused = true;
            }
        }
        return refused;
    }

    /** The first character, spelled such as {@code U+0007}, that may not stand in a text of one line; line ends and tabs are among those. */
    public static Optional<String> inOneLine(String text) {
        return text.codePoints()
                .filter(character -> character == '\t' || isHidden(character))
                .mapToObj(HiddenCharacters::code)
                .findFirst();
    }

    private static boolean isHidden(int character) {
        if (character == '\t') {
            return false;
        }
        return Unseen.is(character) || isBlankLetter(character);
    }

    /** Letters and marks that Unicode lets be drawn as nothing (Default_Ignorable_Code_Point), and the empty Braille pattern. */
    private static boolean isBlankLetter(int character) {
        return character == 0x034F
                || character == 0x115F
                || character == 0x1160
                || character == 0x17B4
                || character == 0x17B5
                || character >= 0x180B && character <= 0x180F
                || character == 0x2800
                || character == 0x3164
                || character >= 0xFE00 && character <= 0xFE0F
                || character == 0xFFA0
                || character >= 0xE0100 && character <= 0xE01EF;
    }

    /** Such as {@code U+202E}. */
    static String code(int character) {
        String digits = Integer.toHexString(character).toUpperCase(Locale.ROOT);
        return "U+" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }
}
