package org.openvha.ruletest.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.facts.CaseFile;
import org.openvha.fixtures.CaseFileBuilder;
import org.openvha.fixtures.RandomCaseFiles;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruletest.TinyRules;
import org.openvha.ruletest.coverage.Firing.Frequency;

class CoverageReportTest {

    private static final LocalDate AS_OF = LocalDate.of(2024, 1, 31);

    private TinyRules rules;

    @BeforeEach
    void a_complete_suite(@TempDir Path folder) {
        rules = TinyRules.in(folder).wellTested();
    }

    @Test
    void a_row_whose_points_nobody_asks_for_is_missing() {
        assertThat(missing()).containsExactly("an offence of class 34B gives points");
        assertThat(report().percent()).isBetween(90L, 99L);
    }

    @Test
    void a_rule_that_no_case_speaks_of_is_missing_with_its_condition() {
        rules.rule("exclusion/role.drl", "EXC-03", "$x : Offence( role == WITNESS )", "decision.exclude( $x )");
        assertThat(missing())
                .contains(
                        "EXC-03 applies",
                        "EXC-03 is tried and does not apply",
                        "EXC-03: role == WITNESS is true",
                        "EXC-03: role == WITNESS is false");
    }

    @Test
    void each_test_of_a_condition_is_wanted_true_and_false() {
        rules.rule(
                "exclusion/domestic.drl",
                "EXC-01",
                "$x : Offence( domestic || role == WITNESS )",
                "decision.exclude( $x )");
        assertThat(missing())
                .contains("EXC-01: role == WITNESS is true")
                .doesNotContain("EXC-01: role == WITNESS is false", "EXC-01: domestic is true", "EXC-01 applies");
    }

    @Test
    void a_test_that_can_only_have_one_answer_is_nobodys_omission() {
        rules.rule(
                "exclusion/old.drl",
                "EXC-04",
                "$x : Offence( monthsAgo > lookBackMonths || monthsAgo >= 0 )",
                "decision.exclude( $x )");
        assertThat(report().impossible())
                .extracting(Exercise::what)
                .containsExactly("EXC-04 is tried and does not apply", "EXC-04: monthsAgo >= 0 is false");
    }

    @Test
    void a_parameter_is_exercised_when_its_rules_are_seen_on_both_sides() {
        rules.write(TinyRules.OLD, """
                rule: EXC-04
                cases:
                  - name: one side
                    as-of: 2024-01-31
                    individual: { born: 1999-05-01 }
                    offences: [ { id: O1, class: 34B, date: 2023-07-30 } ]
                    expect: { applies: [EXC-04 O1] }
                """);
        assertThat(missing()).contains("look-back-months decides in every rule that reads it");
    }

    @Test
    void a_case_that_fails_shows_nothing() {
        rules.domesticCase("expect: { applies: [EXC-01 O1], score: 7 }");
        assertThat(missing()).contains("EXC-01 applies");
    }

    @Test
    void of_a_what_if_only_the_difference_from_its_parent_is_asked() {
        rules.whatIf("older", """
                parameters: { replace: { look-back-months: { value: 9, unit: months, basis: assumption, source: none, meaning: none } } }
                """);
        assertThat(Coverage.of(rules.tests().open("older")).exercises())
                .extracting(Exercise::what)
                .allMatch(what -> what.startsWith("EXC-04") || what.startsWith("look-back-months"));
    }

    @Test
    void rules_that_never_or_always_apply_to_a_population_are_found() {
        List<CaseFile> people = List.of(CaseFileBuilder.born("1999-05-01")
                .offence("O1", "34B", "2020-01-01")
                .custodySince("C1", "2020-02-01")
                .build());
        List<Firing> firings = new PopulationCoverage(set(), AS_OF, 1).of(people, done -> {});
        assertThat(firings)
                .extracting(Firing::rule, Firing::frequency)
                .containsExactly(
                        tuple("EXC-01", Frequency.NEVER),
                        tuple("EXC-04", Frequency.ALWAYS),
                        tuple("INC-01", Frequency.ALWAYS));
        assertThat(new PopulationCoverage(set(), AS_OF, 1).of(List.of(), done -> {}))
                .extracting(Firing::frequency)
                .containsOnly(Frequency.NEVER_TRIED);
    }

    @Test
    void what_a_population_shows_does_not_depend_on_the_threads() {
        List<CaseFile> people = RandomCaseFiles.people(250, 3, AS_OF);
        assertThat(new PopulationCoverage(set(), AS_OF, 3).of(people, done -> {}))
                .isEqualTo(new PopulationCoverage(set(), AS_OF, 1).of(people, done -> {}));
    }

    private RuleSet set() {
        return rules.tests().open("tiny").ruleSet();
    }

    private CoverageReport report() {
        return Coverage.of(rules.tests().open("tiny"));
    }

    private List<String> missing() {
        return report().missing().stream().map(Exercise::what).toList();
    }
}
