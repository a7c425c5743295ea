package org.openvha.ruleset;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import org.openvha.ruleset.vocabulary.FactType;

/** Where the parts of a rule stand in its file, for messages: lines counted from 1. */
record RuleLines(List<String> lines) {

    static RuleLines of(byte[] file) {
        return of(new String(file, StandardCharsets.UTF_8));
    }

    static RuleLines of(String source) {
        return new RuleLines(source.lines().toList());
    }

    /** The line of the rule's name. */
    int name() {
        return first(0, line -> line.strip().startsWith("rule"));
    }

    /** The line of a key of provenance. */
    int key(String key) {
        return first(0, line -> line.contains("@" + key));
    }

    /** The line of the pattern: the first after {@code when} that names the fact type. */
    int pattern(FactType type) {
        int when = first(0, line -> line.strip().startsWith("when"));
        return first(when, line -> line.contains(type.name()));
    }

    /** From the line of that number on; the first of all if there is none, since every rule begins somewhere. */
    private int first(int after, Predicate<String> wanted) {
        for (int i = after; i < lines.size(); i++) {
            if (wanted.test(lines.get(i))) {
                return i + 1;
            }
        }
        return 1;
    }
}
