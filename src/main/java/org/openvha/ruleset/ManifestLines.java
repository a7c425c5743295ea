package org.openvha.ruleset;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Where things stand in a manifest, for messages. */
final class ManifestLines {

    private final List<String> lines;

    ManifestLines(byte[] manifest) {
        this.lines = new String(manifest, StandardCharsets.UTF_8).lines().toList();
    }

    /** Where what is wrong with the set as a whole is shown: at its id. */
    int first() {
        return Math.max(1, of("id"));
    }

    /** The line of a key at the top; 0 if it is not there. */
    int of(String key) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(key + ":")) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The line below the key that the entry stands on: where it is a key itself, or else the first that names it; the key's own if none does. */
    int of(String key, String entry) {
        Pattern itself = Pattern.compile("^\\s+[\"']?" + Pattern.quote(entry) + "[\"']?\\s*:");
        int line = first(key, itself);
        return line > of(key)
                ? line
                : first(key, Pattern.compile("(?<![\\w.-])" + Pattern.quote(entry) + "(?![\\w.-])"));
    }

    private int first(String key, Pattern name) {
        int start = of(key);
        for (int i = Math.max(0, start - 1); start > 0 && i < lines.size() && (i < start || below(lines.get(i))); i++) {
            if (name.matcher(lines.get(i)).find()) {
                return i + 1;
            }
        }
        return start;
    }

    private static boolean below(String line) {
        return line.isEmpty() || !Character.isLetterOrDigit(line.charAt(0));
    }
}
