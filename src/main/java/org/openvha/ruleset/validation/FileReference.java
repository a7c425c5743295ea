package org.openvha.ruleset.validation;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** A file's path as a URI: relative where the path is. */
record FileReference(String path) {

    private static final String PLAIN = "-._~/";

    String uri() {
        StringBuilder uri = new StringBuilder(path.startsWith("/") ? "file://" : "");
        for (byte one : path.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (one & 0xFF);
            boolean plain = character < 128 && (Character.isLetterOrDigit(character) || PLAIN.indexOf(character) >= 0);
            uri.append(
                    plain
                            ? String.valueOf(character)
                            : "%" + HexFormat.of().withUpperCase().toHexDigits(one));
        }
        return uri.toString();
    }
}
