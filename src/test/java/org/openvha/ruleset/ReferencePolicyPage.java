package org.openvha.ruleset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code docs/reference-policy.md}, read as tables and sentences. */
final class ReferencePolicyPage {

    private final String text;

    private ReferencePolicyPage(String text) {
        this.text = text;
    }

    static ReferencePolicyPage read() {
        try {
            return new ReferencePolicyPage(Files.readString(Path.of("docs", "reference-policy.md")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The rows of the table with this header, cells without blanks around them. */
    List<List<String>> table(String header) {
        int start = text.indexOf("\n" + header + "\n");
        if (start < 0) {
            throw new IllegalArgumentException("no table " + header);
        }
        return text.substring(start + 1)
                .lines()
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> line.substring(1, line.length() - 1))
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .toList();
    }

    /** The whole number in the group of a pattern, which must match once; line breaks count as blanks. */
    int number(String pattern) {
        List<Integer> found = numbers(pattern);
        if (found.size() != 1) {
            throw new IllegalArgumentException(pattern + " is found " + found.size() + " times");
        }
        return found.get(0);
    }

    List<Integer> numbers(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text.replace('\n', ' '));
        return matcher.results().map(found -> Integer.valueOf(found.group(1))).toList();
    }
}
