package org.openvha.ruleset.changelog;

import java.util.List;
import org.apache.commons.text.WordUtils;

/** A change log's entry for the terminal. */
public record ChangeLogText(ChangeLog log) {

    private static final int WIDTH = 110;

    public String text() {
        StringBuilder text = new StringBuilder();
        text.append("From ")
                .append(log.before().id())
                .append(" to ")
                .append(log.after().id())
                .append(": ");
        text.append(log.after().title()).append('\n');
        text.append("  ").append(log.before().digest()).append('\n');
        text.append("  ").append(log.after().digest()).append('\n');
        if (!log.note().isBlank()) {
            text.append(wrapped("", log.note())).append('\n');
        }
        text.append(log.summary()).append('\n');
        log.sections().forEach(section -> add(text, section));
        tests(text, log.tests());
        return text.toString();
    }

    private static void add(StringBuilder text, Section section) {
        text.append('\n').append(section.heading()).append('\n');
        for (Item item : section.items()) {
            text.append("  ").append(item.title()).append('\n');
            item.lines().forEach(line -> add(text, line));
        }
    }

    private static void add(StringBuilder text, FromTo line) {
        String indent = "      ";
        if (line.from().isEmpty() || line.to().isEmpty()) {
            String only = line.from().isEmpty() ? line.to() : line.from();
            text.append(wrapped(indent + line.what() + ": ", only)).append('\n');
        } else {
            text.append(wrapped(indent + line.what() + " from ", line.from())).append('\n');
            text.append(wrapped(indent + " ".repeat(line.what().length()) + "   to ", line.to()))
                    .append('\n');
        }
    }

    private static void tests(StringBuilder text, List<String> tests) {
        if (!tests.isEmpty()) {
            text.append("\nTests of what differs\n");
            tests.forEach(file -> text.append("  ").append(file).append('\n'));
        }
    }

    private static String wrapped(String label, String words) {
        return label + WordUtils.wrap(words, WIDTH - label.length(), "\n" + " ".repeat(label.length()), false);
    }
}
