package org.openvha.register.backup;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lines of COPY's text format: tabs between columns, and none within one. */
final class CopyLines {

    private CopyLines() {}

    /** @param line with its end */
    static List<String> columns(byte[] line) {
        String text = new String(line, 0, line.length - 1, StandardCharsets.UTF_8);
        return List.of(text.split("\t", -1));
    }

    static byte[] line(String columns) {
        return (columns + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** A column's text as it is; never of one that is null. */
    static String unescaped(String column) {
        if (column.indexOf('\\') < 0) {
            return column;
        }
        StringBuilder text = new StringBuilder(column.length());
        for (int i = 0; i < column.length(); i++) {
            char c = column.charAt(i);
            text.append(c == '\\' ? meant(column.charAt(++i)) : c);
        }
        return text.toString();
    }

    private static char meant(char letter) {
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> '\013';
            default -> letter;
        };
    }
}
