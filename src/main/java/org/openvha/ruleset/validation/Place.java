package org.openvha.ruleset.validation;

import java.util.List;
import java.util.function.Predicate;
import org.openvha.document.Findings;
import org.openvha.ruleset.Draft;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.kinds.Kind;

/** Where in a rule's file something stands. */
record Place(Draft draft, Rule rule) {

    void add(Findings findings, Kind kind, int line, String problem, String remedy) {
        findings.of(kind).about(rule.id()).add(draft.named(rule), line, problem, remedy);
    }

    /** The line of the pattern: the first after {@code when} that names the fact type. */
    int pattern() {
        List<String> lines = rule.source().lines().toList();
        int when = first(lines, 0, line -> line.strip().startsWith("when"));
        return first(lines, when, line -> line.contains(rule.checked().type().name()));
    }

    /** The line of a key of provenance. */
    int key(String key) {
        return first(rule.source().lines().toList(), 0, line -> line.contains("@" + key));
    }

    private static int first(List<String> lines, int after, Predicate<String> wanted) {
        for (int i = after; i < lines.size(); i++) {
            if (wanted.test(lines.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }
}
