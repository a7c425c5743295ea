package org.openvha.ruletest.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.document.BadInputException;
import org.openvha.ruleset.RuleSets;
import org.openvha.ruletest.RuleTests;
import org.openvha.ruletest.TinyRules;

/** What is said when a case is missing, and what a suite may list as making no difference. */
class UnnoticedMutantsTest {

    private static final String LIST = "rule-tests/tiny/equivalent-mutants.yaml";

    /** No rule of the tiny set gives points, so that its weights decide nothing. */
    private static final String NO_POINTS = """
            equivalent:
              - { mutant: "weight 34B: 799 instead of 800", because: no rule gives points }
              - { mutant: "weight 34B: 801 instead of 800", because: no rule gives points }
              - { mutant: "weight 34B: removed", because: no rule gives points }
            """;

    @TempDir
    private Path folder;

    private TinyRules rules;

    @BeforeEach
    void a_complete_suite() {
        rules = TinyRules.in(folder).wellTested().write(LIST, NO_POINTS);
    }

    @Test
    void a_complete_suite_notices_everything_but_what_it_lists() {
        MutationReport report = run();
        assertThat(report.holds()).isTrue();
        assertThat(report.score()).isEqualTo(100);
        assertThat(report.count(Fate.LISTED_AS_EQUIVALENT)).isEqualTo(3);
        assertThat(report.of(Fate.LISTED_AS_EQUIVALENT).get(0).why()).isEqualTo("no rule gives points");
    }

    @Test
    void without_the_case_on_the_boundary_the_missing_case_is_described() {
        rules.write(TinyRules.OLD, """
                rule: EXC-04
                cases:
                  - name: one side
                    as-of: 2024-01-31
                    individual: { born: 1999-05-01 }
                    offences: [ { id: O1, class: 34B, date: 2023-07-30 } ]
                    expect: { applies: [EXC-04 O1] }
                """);
        MutationReport report = run();
        assertThat(report.holds()).isFalse();
        assertThat(report.score()).isLessThan(100);
        assertThat(report.of(Fate.UNNOTICED))
                .extracting(TriedMutant::name, TriedMutant::why)
                .containsExactly(
                        tuple(
                                "EXC-04: monthsAgo >= lookBackMonths instead of monthsAgo > lookBackMonths",
                                "No case has an offence exactly 6 months old: with `monthsAgo >= lookBackMonths` instead of `monthsAgo > lookBackMonths` every case still passes."),
                        tuple(
                                "EXC-04: monthsAgo > lookBackMonths, a day later",
                                "No case has an offence 6 months old, to the day: with `monthsAgo > lookBackMonths, a day later` every case still passes."),
                        tuple(
                                "parameter look-back-months: 5 instead of 6",
                                "No case has an offence exactly 6 months old: with look-back-months 5 instead of 6 every case still passes."));
    }

    @Test
    void a_case_that_has_the_fact_and_says_nothing_of_it_is_named() {
        rules.write(TinyRules.CUSTODY, """
                rule: INC-01
                cases:
                  - name: at liberty
                    as-of: 2024-01-31
                    individual: { born: 1999-05-01 }
                    expect: { score: 0 }
                """);
        assertThat(run().of(Fate.UNNOTICED))
                .extracting(TriedMutant::why)
                .anyMatch(why -> why.startsWith(
                                "No case says what follows from INC-01 for a person in custody (rule-tests/tiny/")
                        && why.endsWith("without INC-01 every case still passes."));
    }

    @Test
    void a_case_of_the_shipped_tests_that_is_removed_is_missed() throws IOException {
        copy(Path.of("rule-tests"), folder.resolve("copy"));
        Path file = folder.resolve("copy/what-if/convicted-only/exclusion/roles-that-do-not-count.yaml");
        Files.writeString(file, Files.readString(file).replaceAll("role: WITNESS", "role: VICTIM"));
        RuleTests tests = RuleTests.in(folder.resolve("copy"), RuleSets.in(Path.of("rules")));
        MutationReport report = MutationTest.of(tests.open("convicted-only")).run(2, done -> {});
        assertThat(report.of(Fate.UNNOTICED))
                .extracting(TriedMutant::why)
                .containsExactly(
                        "No case has an offence in the role WITNESS: with `role not in ( CONVICTED, WITNESS )` instead of `role != CONVICTED` every case still passes.");
    }

    @Test
    void a_case_that_fails_unchanged_notices_nothing_and_is_named() {
        rules.domesticCase("expect: { does-not-apply: [EXC-01 O1] }");
        MutationReport report = run();
        assertThat(report.failed()).containsExactly(TinyRules.DOMESTIC + ":3: a case");
        assertThat(report.holds()).isFalse();
    }

    @Test
    void a_suite_without_cases_notices_nothing() {
        rules.whatIf("untested", "rules: { remove: [EXC-01] }\n");
        MutationReport report = MutationTest.of(rules.tests().open("untested")).run(1, done -> {});
        assertThat(report.score()).isZero();
        assertThat(report.of(Fate.UNNOTICED).get(0).why())
                .isEqualTo("No case has an offence that is domestic: with EXC-01 put back every case still passes.");
    }

    @Test
    void a_change_that_stops_the_assessment_is_noticed() {
        rules.write(LIST, "equivalent: []\n")
                .parameter("fewer-percent", 6, "percent")
                .rule(
                        "scoring/recent.drl",
                        "SCO-01",
                        "$x : QualifyingOffence( monthsAgo <= 6 )",
                        "decision.contribute( $x, $x.weight, 6 - fewerPercent )")
                .write("rule-tests/tiny/scoring/recent.yaml", """
                        rule: SCO-01
                        cases:
                          - name: no percent of the weight
                            as-of: 2024-01-31
                            individual: { born: 1999-05-01 }
                            offences: [ { id: O1, class: 34B, date: 2024-01-01 } ]
                            expect: { score: 0 }
                        """);
        assertThat(run().mutants())
                .contains(new TriedMutant(
                        "SCO-01: call with 5 instead of 6",
                        Fate.NOTICED,
                        "rule-tests/tiny/scoring/recent.yaml:3: no percent of the weight"));
    }

    @Test
    void an_entry_about_no_mutant_is_refused_with_the_nearest() {
        refused(NO_POINTS + "  - { mutant: \"weight 34B: 802 instead of 800\", because: none }\n")
                .hasMessageContaining(LIST + ":5: there is no mutant 'weight 34B: 802 instead of 800'")
                .hasMessageContaining("weight 34B: 80");
    }

    @Test
    void an_entry_about_what_a_case_notices_is_refused() {
        refused(NO_POINTS + "  - { mutant: \"EXC-01: removed\", because: none }\n")
                .hasMessageContaining("makes a difference, which a case notices: " + TinyRules.DOMESTIC);
    }

    @Test
    void an_entry_about_what_is_worked_out_is_refused() {
        rules.rule(
                "exclusion/domestic.drl",
                "EXC-01",
                "$x : Offence( domestic && known || domestic )",
                "decision.exclude( $x )");
        refused(NO_POINTS + "  - { mutant: \"EXC-01: without known\", because: none }\n")
                .hasMessageContaining("needs no entry, since it is worked out");
    }

    @Test
    void an_entry_without_a_reason_or_twice_is_refused() {
        refused("equivalent: [ { mutant: \"EXC-01: removed\" } ]\n").hasMessageContaining("'because' is missing");
        refused(NO_POINTS + "  - { mutant: \"weight 34B: removed\", because: again }\n")
                .hasMessageContaining("'weight 34B: removed' stands twice");
    }

    private org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> refused(String list) {
        rules.write(LIST, list);
        return assertThatThrownBy(this::run).isInstanceOf(BadInputException.class);
    }

    private MutationReport run() {
        return MutationTest.of(rules.tests().open("tiny")).run(1, done -> {});
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
