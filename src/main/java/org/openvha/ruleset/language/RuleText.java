package org.openvha.ruleset.language;

import java.util.Optional;
import org.openvha.document.Findings;
import org.openvha.document.StrictUtf8;
import org.openvha.ruleset.kinds.Kind;

/** The characters of a rule file: strict UTF-8, and nothing that shows a reader one thing and a program another. */
final class RuleText {

    private static final int LARGEST = 64 * 1024;

    private RuleText() {}

    /** The text of the file without a byte order mark; empty, with findings, if a character may not stand there. */
    static Optional<String> of(String file, byte[] bytes, Findings findings) {
        if (bytes.length > LARGEST) {
            findings.of(Kind.UNREADABLE_FILE).add(file, 0, "the file is larger than 64 KB", "Write one rule a file");
            return Optional.empty();
        }
        StrictUtf8 decoded = StrictUtf8.of(bytes);
        if (decoded.text().isEmpty()) {
            findings.of(Kind.UNREADABLE_FILE).add(file, decoded.badLine(), StrictUtf8.PROBLEM, StrictUtf8.REMEDY);
            return Optional.empty();
        }
        String text = decoded.text().get();
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        boolean refused = HiddenCharacters.refuse(file, text, findings) | refuseBackslashes(file, text, findings);
        return refused ? Optional.empty() : Optional.of(text);
    }

    private static boolean refuseBackslashes(String file, String text, Findings findings) {
        int line = 1;
        boolean refused = false;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                line++;
            } else if (text.charAt(i) == '\\') {
                findings.of(Kind.HIDDEN_CHARACTER)
                        .add(
                                file,
                                line,
                                "a backslash may not stand in a rule file",
                                "Leave it out; texts need no escapes");
                refused = true;
            }
        }
        return refused;
    }
}
