package org.openvha.audit;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.openvha.document.CanonicalJson;

/** Pieces of canonical JSON (RFC 8785) as text. */
final class JsonText {

    private JsonText() {}

    static String quoted(String text) {
        return isPlain(text) ? '"' + text + '"' : new String(CanonicalJson.bytes(text), StandardCharsets.UTF_8);
    }

    static String orNull(Optional<String> text) {
        return text.map(JsonText::quoted).orElse("null");
    }

    static String object(Map<String, String> members) {
        return members.isEmpty() ? "{}" : new String(CanonicalJson.bytes(members), StandardCharsets.UTF_8);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Nearly all text of the log is, and a million entries are written and read. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }
}
