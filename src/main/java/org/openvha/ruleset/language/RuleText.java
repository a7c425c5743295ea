package org.openvha.ruleset.language;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.openvha.document.Findings;

/** The characters of a rule file: strict UTF-8, and nothing that shows a reader one thing and a program another. */
final class RuleText {

    private static final int LARGEST = 64 * 1024;

    private RuleText() {}

    /** The text of the file without a byte order mark; empty, with findings, if a character may not stand there. */
    static Optional<String> of(String file, byte[] bytes, Findings findings) {
        if (bytes.length > LARGEST) {
            findings.add(file, 0, "the file is larger than 64 KB", "Write one rule a file");
            return Optional.empty();
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            findings.add(file, 0, "the file is not valid UTF-8", "Save it as UTF-8");
            return Optional.empty();
        }
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        return refuseCharacters(file, text, findings) ? Optional.empty() : Optional.of(text);
    }

    private static boolean refuseCharacters(String file, String text, Findings findings) {
        boolean refused = false;
        int line = 1;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            if (character == '\n') {
                line++;
            } else if (character == '\\') {
                findings.add(
                        file, line, "a backslash may not stand in a rule file", "Leave it out; texts need no escapes");
                refused = true;
            } else if (isHidden(character)) {
                findings.add(
                        file,
                        line,
                        "the invisible or control character U+" + hexadecimal(character)
                                + " may not stand in a rule file",
                        "Delete it; it can make a file read differently from what it says");
                refused = true;
            }
        }
        return refused;
    }

    private static boolean isHidden(int character) {
        if (character == '\t' || character == '\r') {
            return false;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static String hexadecimal(int character) {
        String digits = Integer.toHexString(character).toUpperCase(java.util.Locale.ROOT);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }
}
