package org.openvha.ruletest;

import java.util.List;
import java.util.Map;
import org.openvha.document.Findings;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.kinds.Kind;

/** What is asked of a what-if's tests beyond its rules: a case that its parent would answer differently. */
final class WhatIfCoverage {

    private final Suite suite;
    private final RulePlaces places;
    private final RuleSet parent;

    WhatIfCoverage(Suite suite, RulePlaces places, RuleSet parent) {
        this.suite = suite;
        this.places = places;
        this.parent = parent;
    }

    /** Whether a rule is not the parent's: added, replaced, or doing otherwise because a parameter changed. */
    static boolean changed(Rule rule, RuleSet parent) {
        return parent.rule(rule.id())
                .filter(other -> other.source().equals(rule.source()))
                .filter(other ->
                        other.checked().resolvedEffect().equals(rule.checked().resolvedEffect()))
                .isEmpty();
    }

    /** A case counts when the what-if answers as expected, and the parent does not. */
    void demandDifference(List<Run> runs, Map<String, String> reasons, Findings missing) {
        Runner asParent = new Runner(parent);
        Map<String, String> parentReasons = RuleTests.reasons(parent);
        boolean shown = runs.stream()
                .filter(run -> run.result(reasons).passed())
                .anyMatch(run -> !asParent.run(run.file(), run.testCase())
                        .result(parentReasons)
                        .passed());
        if (!shown) {
            places.add(
                    missing.of(Kind.NO_DIFFERENCE_TEST),
                    "no case shows what the what-if changes: its parent " + parent.id() + " answers every one alike",
                    "Add a case to " + suite.folder() + " that " + parent.id() + " answers differently");
        }
    }
}
