package org.openvha.ruleset.changelog;

import java.util.List;
import org.apache.commons.text.WordUtils;
import org.openvha.ruleset.RuleSet;

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
        digests(text, log.before(), log.tests().digestBefore());
        digests(text, log.after(), log.tests().digestAfter());
        if (!log.note().isBlank()) {
            text.append(wrapped("", log.note())).append('\n');
        }
        text.append(log.summary()).append('\n');
        log.sections().forEach(section -> add(text, section));
        files(text, "Tests of what differs", log.tests().touched());
        log.tests().changes().parts().forEach(part -> files(text, part.heading(), part.files()));
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

    private static void digests(StringBuilder text, RuleSet set, String tests) {
        text.append("  ")
                .append(set.id())
                .append(", rules ")
                .append(set.digest())
                .append('\n');
        text.append("  ").append(set.id()).append(", tests ").append(tests).append('\n');
    }

    private static void files(StringBuilder text, String heading, List<String> files) {
        if (!files.isEmpty()) {
            text.append('\n').append(heading).append('\n');
            files.forEach(file -> text.append("  ").append(file).append('\n'));
        }
    }

    private static String wrapped(String label, String words) {
        return label + WordUtils.wrap(words, WIDTH - label.length(), "\n" + " ".repeat(label.length()), false);
    }
}
