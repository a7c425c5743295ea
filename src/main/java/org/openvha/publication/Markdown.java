package org.openvha.publication;

import java.util.regex.Pattern;

/** Text put into Markdown so that it stays text. */
final class Markdown {

    private static final Pattern SPECIAL = Pattern.compile("([\\\\`*_\\[\\]|~])");
    private static final Pattern BACKTICKS = Pattern.compile("`+");

    private Markdown() {}

    /** On one line, without markup of its own; also in a cell of a table. */
    static String escaped(String text) {
        String plain = text.replace("&", "&amp;").replace("<", "&lt;").replaceAll("\\s+", " ");
        return SPECIAL.matcher(plain).replaceAll("\\\\$1");
    }

    /** What a block of code begins and ends with. */
    static String fence(String code) {
        int longest = BACKTICKS
                .matcher(code)
                .results()
                .mapToInt(run -> run.group().length())
                .max()
                .orElse(0);
        return "`".repeat(Math.max(3, longest + 1));
    }
}
