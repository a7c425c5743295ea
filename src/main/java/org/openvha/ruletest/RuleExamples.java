package org.openvha.ruletest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.openvha.document.Findings;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.RuleSets;

/**
 * For each rule of a set, a case that shows it applying and one that shows it not applying. Of several the first one counts: of the file that is about the rule, of the set's own
 * files before those taken over. A what-if's tests speak of what it changes; for the rest of its rules the cases of its parents are run under the what-if.
 */
public final class RuleExamples {

    private final List<Run> runs;

    private RuleExamples(List<Run> runs) {
        this.runs = runs;
    }

    /**
     * Runs the cases of a set and of its parents.
     *
     * @param ruleTestsDirectory need not exist
     * @throws org.openvha.document.BadInputException with everything that is wrong with the test files
     */
    public static RuleExamples of(RuleSet ruleSet, Path ruleTestsDirectory, RuleSets ruleSets) {
        Path directory = ruleTestsDirectory.toAbsolutePath().normalize();
        Map<String, String> reasons = RuleTests.reasons(ruleSet);
        Runner runner = new Runner(ruleSet);
        List<Run> passed = new ArrayList<>();
        Optional<RuleSet> tested = Optional.of(ruleSet);
        while (tested.isPresent()) {
            runner.run(files(directory, tested.get())).stream()
                    .filter(run -> run.result(reasons).passed())
                    .forEach(passed::add);
            tested = tested.get().parentId().map(ruleSets::load);
        }
        return new RuleExamples(passed);
    }

    private static List<TestFile> files(Path directory, RuleSet tested) {
        Findings findings = new Findings();
        Set<String> rules = tested.rules().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
        Optional<Suite> suite = new SuiteReader(directory, rules, findings).read(tested.id());
        findings.throwIfPresent("The rule tests of " + tested.id() + " cannot be run");
        return suite.map(Suite::files).orElse(List.of());
    }

    /** Empty if no case shows it. */
    public Optional<RuleExample> applying(String rule) {
        return first(rule, true, run -> run.showsThatItApplies(rule));
    }

    /** Empty if no case shows it. */
    public Optional<RuleExample> notApplying(String rule) {
        return first(rule, false, run -> run.showsThatItDoesNotApply(rule));
    }

    private Optional<RuleExample> first(String rule, boolean applies, Predicate<Run> shows) {
        List<Run> showing = runs.stream().filter(shows).toList();
        return showing.stream()
                .filter(run -> run.file().rule().equals(Optional.of(rule)))
                .findFirst()
                .or(() -> showing.stream().findFirst())
                .map(run -> RuleExample.of(rule, applies, run));
    }
}
