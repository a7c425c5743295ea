package org.openvha.ruletest;

import java.util.List;
import java.util.Optional;
import org.openvha.document.Findings;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.Rule.Comparison;
import org.openvha.ruleset.kinds.Kind;
import org.openvha.ruletest.reach.Reachable;

/** Which cases a suite lacks: a rule without a file, without a case on each side, or a file that is nobody's. */
final class RuleCoverage {

    private static final String JOURNEYS = "journeys/";

    private final Suite suite;
    private final List<Run> runs;
    private final Reachable reachable;
    private final RulePlaces places;
    private final Findings missing;

    /** @param reachable what facts there can be under the set that is tested */
    RuleCoverage(Suite suite, List<Run> runs, Reachable reachable, RulePlaces places, Findings missing) {
        this.suite = suite;
        this.runs = runs;
        this.reachable = reachable;
        this.places = places;
        this.missing = missing;
    }

    /** Every rule demanded must have its file, with cases on both sides of everything it compares; of what no facts can bring about, no case is demanded. */
    void demand(Rule rule) {
        if (reachable.neverApplies(rule)) {
            return;
        }
        List<Run> own = runs.stream()
                .filter(run -> run.file().rule().equals(Optional.of(rule.id())))
                .filter(run -> run.file().path().equals(mirror(rule)))
                .toList();
        if (own.isEmpty()) {
            places.add(
                    missing.of(Kind.UNTESTED).about(rule.id()),
                    rule,
                    rule.id() + " has no tests",
                    "Add " + suite.folder() + "/" + mirror(rule) + ", with 'rule: " + rule.id() + "'");
            return;
        }
        TestFile file = own.get(0).file();
        if (own.stream().noneMatch(run -> run.showsThatItApplies(rule.id()))) {
            missing.of(Kind.NO_POSITIVE_TEST)
                    .about(rule.id())
                    .add(
                            file.name(),
                            file.line(),
                            "no case shows " + rule.id() + " applying",
                            "Add one, with 'applies:'");
        }
        if (!reachable.alwaysApplies(rule) && own.stream().noneMatch(run -> run.showsThatItDoesNotApply(rule.id()))) {
            missing.of(Kind.NO_NEGATIVE_TEST)
                    .about(rule.id())
                    .add(
                            file.name(),
                            file.line(),
                            "no case shows " + rule.id() + " being tried and not applying",
                            "Add one, with 'does-not-apply:'");
        }
        demandBoundaries(rule, file, new BoundaryCoverage(rule, reachable, own));
    }

    private void demandBoundaries(Rule rule, TestFile file, BoundaryCoverage boundaries) {
        for (Comparison comparison : rule.comparisons()) {
            for (String side : boundaries.missing(comparison)) {
                missing.of(Kind.NO_BOUNDARY_TEST)
                        .about(rule.id())
                        .add(
                                file.name(),
                                file.line(),
                                "no case that speaks of " + rule.id() + " has " + side + "; the rule says "
                                        + words(comparison),
                                "Add cases on both sides of the boundary");
            }
        }
        for (String idle : boundaries.idle()) {
            missing.of(Kind.INVALID_TEST)
                    .about(rule.id())
                    .add(
                            file.name(),
                            file.line(),
                            "'nearest' speaks of " + idle + ", which no comparison of " + rule.id() + " asks for",
                            "Remove the entry, or write the value next to the boundary");
        }
    }

    /** Every file must stand where its rule's does; whole people stand at the top or in journeys. */
    void demandPlaces(List<Rule> rules) {
        for (TestFile file : suite.own()) {
            Optional<Rule> rule = rules.stream()
                    .filter(each -> file.rule().equals(Optional.of(each.id())))
                    .findFirst();
            if (rule.isPresent() && !file.path().equals(mirror(rule.get()))) {
                missing.of(Kind.MISPLACED_TEST)
                        .add(
                                file.name(),
                                file.line(),
                                "the cases of " + rule.get().id() + " stand elsewhere than the rule",
                                "Move them to " + suite.folder() + "/" + mirror(rule.get()));
            }
            if (file.rule().isEmpty()
                    && file.path().contains("/")
                    && !file.path().startsWith(JOURNEYS)) {
                missing.of(Kind.MISPLACED_TEST)
                        .add(
                                file.name(),
                                file.line(),
                                "this file is for no rule",
                                "Begin it with 'rule: ...', or move it to " + suite.folder() + "/" + JOURNEYS);
            }
        }
    }

    private static String mirror(Rule rule) {
        return rule.file().replaceFirst("\\.[a-z]+$", ".yaml");
    }

    private static String words(Comparison comparison) {
        return comparison.property() + " " + comparison.operator().sign() + " " + comparison.value();
    }
}
