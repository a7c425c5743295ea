package org.openvha.ruletest.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openvha.assessment.Assessment;
import org.openvha.assessment.Assessor;
import org.openvha.assessment.Criterion;
import org.openvha.facts.CaseFile;
import org.openvha.fixtures.RandomCaseFiles;
import org.openvha.ruleset.RuleSets;
import org.openvha.ruletest.KnownSuite;
import org.openvha.ruletest.RuleTests;
import org.openvha.ruletest.reach.Reachable;

/** Tests of the shipped rule tests: whenever the rules are changed a little, a case must fail. */
class ShippedMutantsTest {

    private static final LocalDate AS_OF = LocalDate.of(2024, 1, 31);
    private static final RuleTests TESTS = RuleTests.in(Path.of("rule-tests"), RuleSets.in(Path.of("rules")));

    @TestFactory
    Stream<DynamicTest> every_change_that_makes_a_difference_is_noticed() {
        return TESTS.suites().stream()
                .map(suite -> dynamicTest(suite, () -> {
                    MutationReport report = run(suite, 2);
                    assertThat(report.of(Fate.UNNOTICED)).isEmpty();
                    assertThat(report.failed()).isEmpty();
                    assertThat(report.score()).isEqualTo(100);
                    assertThat(report.holds()).isTrue();
                }));
    }

    @Test
    void a_complete_set_is_changed_in_some_hundred_places() {
        MutationReport report = run("vha-2024.01", 2);
        assertThat(report.mutants()).hasSizeGreaterThan(350);
        assertThat(report.parent()).isEmpty();
    }

    @Test
    void few_changes_make_no_difference_and_that_is_worked_out() {
        MutationReport report = run("vha-2024.01", 2);
        assertThat(report.of(Fate.EQUIVALENT))
                .extracting(TriedMutant::name)
                .contains(
                        "INT-01: intelligenceAssessment in ( A, B, D ) instead of intelligenceAssessment in ( A, B )",
                        "INT-03: points > 201 instead of points > intelligenceCap",
                        "weight 92A: 514 instead of 513")
                .hasSizeLessThan(20);
    }

    @Test
    void a_what_if_is_changed_only_in_what_it_does_not_share_with_its_parent() {
        assertThat(run("include-domestic", 1).mutants())
                .extracting(TriedMutant::name)
                .containsExactly("EXC-01: put back");
        assertThat(run("look-back-24", 1).mutants())
                .extracting(TriedMutant::name)
                .allMatch(name -> name.startsWith("EXC-04: ") || name.startsWith("parameter look-back-months: "));
        assertThat(run("without-gbh", 1).mutants())
                .extracting(TriedMutant::name)
                .containsExactly("weight 5D: put back", "weight 8N: put back");
        assertThat(run("without-gbh", 1).parent()).isEqualTo("vha-2024.01");
    }

    @Test
    void a_weight_that_decides_nothing_in_the_parent_is_changed_where_it_decides_something() {
        assertThat(run("include-pwits", 1).mutants())
                .extracting(TriedMutant::name)
                .containsExactly(
                        "weight 92A: 512 instead of 513",
                        "weight 92A: 514 instead of 513",
                        "weight 92A: removed",
                        "EXC-02: put back");
    }

    @Test
    void the_outcome_does_not_depend_on_the_threads() {
        assertThat(run("convicted-only", 3)).isEqualTo(run("convicted-only", 1));
    }

    @Test
    void under_a_change_that_is_worked_out_to_make_no_difference_random_people_come_to_the_same() {
        List<CaseFile> people = RandomCaseFiles.people(300, 5, AS_OF);
        for (String suite : List.of("vha-2024.01", "cambridge-weights")) {
            KnownSuite known = TESTS.open(suite);
            Assessor unchanged = new Assessor(known.ruleSet(), AS_OF);
            List<String> before = said(unchanged.assess(people));
            Reachable reachable = new Reachable(known.ruleSet());
            for (Mutant mutant : Mutants.of(known.ruleSet(), known.scope())) {
                if (mutant.oneForAllCases() && mutant.equivalence(reachable).isPresent()) {
                    Assessor changed = unchanged.under(known.ruleSet().with(mutant.changes(null)));
                    assertThat(said(changed.assess(people))).as(mutant.name()).isEqualTo(before);
                }
            }
        }
    }

    @Test
    void a_case_that_a_change_is_said_not_to_touch_comes_to_the_same_under_it() {
        KnownSuite suite = TESTS.open("vha-2024.01");
        List<TracedCase> cases = Cases.traced(suite).stream()
                .filter(one -> one.asOf().equals(AS_OF))
                .toList();
        Assessor unchanged = new Assessor(suite.ruleSet(), AS_OF);
        for (Mutant mutant : Mutants.of(suite.ruleSet(), suite.scope())) {
            List<TracedCase> untouched =
                    cases.stream().filter(one -> !mutant.touches(one)).toList();
            if (mutant.oneForAllCases() && !untouched.isEmpty()) {
                Assessor changed = unchanged.under(suite.ruleSet().with(mutant.changes(untouched.get(0))));
                List<CaseFile> files =
                        untouched.stream().map(one -> one.known().facts()).toList();
                List<Assessment> before =
                        untouched.stream().map(one -> one.traced().assessment()).toList();
                assertThat(said(changed.assess(files))).as(mutant.name()).isEqualTo(said(before));
            }
        }
    }

    private static MutationReport run(String suite, int threads) {
        return MutationTest.of(TESTS.open(suite)).run(threads, done -> {});
    }

    /** Everything that a case can ask for. */
    private static List<String> said(List<Assessment> assessments) {
        return assessments.stream()
                .map(one -> one.outcome() + " " + one.score() + " " + one.contributions() + one.exclusions()
                        + one.criteria().stream()
                                .filter(Criterion::met)
                                .map(Criterion::rule)
                                .toList()
                        + one.flags())
                .toList();
    }
}
