package org.openvha.ruleset.validation;

import org.openvha.document.Findings;
import org.openvha.ruleset.Draft;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.kinds.Kind;

/** Where in a rule's file something stands. */
record Place(Draft draft, Rule rule) {

    void add(Findings findings, Kind kind, int line, String problem, String remedy) {
        findings.of(kind).about(rule.id()).add(draft.named(rule), line, problem, remedy);
    }

    /** The line of the pattern. */
    int pattern() {
        return rule.patternLine();
    }

    /** The line of a key of provenance. */
    int key(String key) {
        return rule.keyLine(key);
    }
}
