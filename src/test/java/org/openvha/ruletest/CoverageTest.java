package org.openvha.ruletest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.document.Finding;

class CoverageTest {

    private TinyRules rules;

    @BeforeEach
    void setUp(@TempDir Path folder) {
        rules = TinyRules.in(folder).wellTested();
    }

    @Test
    void nothing_is_missing_from_a_complete_suite() {
        SuiteResult result = rules.run();
        assertThat(result.missing()).isEmpty();
        assertThat(result.passed()).isEqualTo(4);
        assertThat(result.holds()).isTrue();
    }

    @Test
    void a_rule_set_without_tests_is_reported() {
        rules.whatIf("untested", "rules: { remove: [EXC-01] }\n");
        assertThat(rules.tests().run("untested").missing())
                .extracting(Finding::toString)
                .containsExactly(
                        "untested/ruleset.yaml:3: untested has no tests. Add the folder rule-tests/what-if/untested, with cases for its rules.");
    }

    @Test
    void suites_are_all_rule_sets_and_all_folders_of_tests() {
        rules.whatIf("untested", "rules: { remove: [EXC-01] }\n").write("rule-tests/what-if/gone/a.yaml", "about: x\n");
        assertThat(rules.tests().suites()).containsExactly("gone", "tiny", "untested");
    }

    @Test
    void a_rule_without_a_test_file_is_reported() {
        rules.rule("exclusion/role.drl", "EXC-03", "$x : Offence( role == WITNESS )", "decision.exclude( $x )");
        assertThat(missing("tiny")).containsExactly("EXC-03 has no tests");
    }

    @Test
    void a_rule_without_a_case_where_it_applies_is_reported() {
        domestic("expect: { does-not-apply: [EXC-01 O2] }");
        assertThat(missing("tiny")).containsExactly("no case shows EXC-01 applying");
    }

    @Test
    void a_rule_without_a_case_where_it_does_not_apply_is_reported() {
        domestic("expect: { applies: [EXC-01 O1] }");
        assertThat(missing("tiny")).containsExactly("no case shows EXC-01 being tried and not applying");
    }

    @Test
    void a_rule_that_was_never_tried_is_not_shown_not_to_apply() {
        rules.write(TinyRules.DOMESTIC, """
                rule: EXC-01
                cases:
                  - name: nobody did anything
                    as-of: 2024-01-31
                    individual: { born: 1999-05-01 }
                    expect: { does-not-apply: [EXC-01] }
                """);
        assertThat(missing("tiny")).contains("no case shows EXC-01 being tried and not applying");
    }

    @Test
    void a_file_that_stands_elsewhere_than_its_rule_is_reported() {
        rules.write("rule-tests/tiny/exclusion/elsewhere.yaml", """
                rule: EXC-01
                cases:
                  - { name: nobody, as-of: 2024-01-31, individual: { born: 1999-05-01 }, expect: { score: 0 } }
                """);
        assertThat(missing("tiny")).containsExactly("the cases of EXC-01 stand elsewhere than the rule");
    }

    @Test
    void a_file_for_no_rule_is_reported_unless_it_is_a_journey() {
        String person = """
                about: a person
                cases:
                  - { name: nobody, as-of: 2024-01-31, individual: { born: 1999-05-01 }, expect: { score: 0 } }
                """;
        rules.write("rule-tests/tiny/exclusion/person.yaml", person)
                .write("rule-tests/tiny/journeys/person.yaml", person);
        assertThat(rules.run().missing())
                .extracting(Finding::file)
                .containsExactly("rule-tests/tiny/exclusion/person.yaml");
    }

    @Test
    void a_rule_that_is_never_reached_needs_no_case() {
        rules.rule(
                        "scoring/late.drl",
                        "SCO-01",
                        "$x : QualifyingOffence( monthsAgo > 7 )",
                        "decision.contribute( $x, $x.weight, 100 )")
                .rule(
                        "scoring/early.drl",
                        "SCO-02",
                        "$x : QualifyingOffence( monthsAgo <= 6 )",
                        "decision.contribute( $x, $x.weight, 100 )");
        assertThat(missing("tiny")).containsExactly("SCO-02 has no tests");
    }

    @Test
    void what_is_never_reached_through_several_exclusions_together_needs_no_case() {
        rules.rule("exclusion/role.drl", "EXC-03", "$x : Offence( role == WITNESS )", "decision.exclude( $x )")
                .rule(
                        "exclusion/old.drl",
                        "EXC-04",
                        "$x : Offence( monthsAgo > lookBackMonths && role != WITNESS )",
                        "decision.exclude( $x )")
                .rule(
                        "scoring/late.drl",
                        "SCO-01",
                        "$x : QualifyingOffence( monthsAgo > 7 )",
                        "decision.contribute( $x, $x.weight, 100 )");
        assertThat(missing("tiny")).containsExactly("EXC-03 has no tests");
    }

    @Nested
    class Of_a_boundary {

        @Test
        void needs_no_case_on_a_side_that_no_fact_can_be_on() {
            rules.rule(
                            "scoring/early.drl",
                            "SCO-02",
                            "$x : QualifyingOffence( monthsAgo <= 6 )",
                            "decision.contribute( $x, $x.weight, 100 )")
                    .write("rule-tests/tiny/scoring/early.yaml", """
                            rule: SCO-02
                            cases:
                              - name: the oldest
                                as-of: 2024-01-31
                                individual: { born: 1999-05-01 }
                                offences:
                                  - { id: O1, class: 34B, date: 2023-07-31 }
                                expect: { applies: [SCO-02 O1] }
                            """);
            assertThat(missing("tiny")).isEmpty();
        }

        @Test
        void misses_the_side_below_when_no_fact_is_on_the_very_day() {
            old("2023-07-30", "2023-08-15");
            assertThat(missing("tiny"))
                    .containsExactly(
                            "no case that speaks of EXC-04 has monthsAgo 6, to the day; the rule says monthsAgo > 6");
        }

        @Test
        void misses_the_side_above_when_no_fact_is_one_day_older() {
            old("2023-07-29", "2023-07-31");
            assertThat(missing("tiny"))
                    .containsExactly(
                            "no case that speaks of EXC-04 has monthsAgo 7, to the day; the rule says monthsAgo > 6");
        }

        @Test
        void does_not_count_what_a_case_has_without_speaking_of_the_rule() {
            rules.write(TinyRules.OLD, """
                    rule: EXC-04
                    cases:
                      - name: both sides
                        as-of: 2024-01-31
                        individual: { born: 1999-05-01 }
                        offences:
                          - { id: O1, class: 34B, date: 2023-07-30 }
                          - { id: O2, class: 34B, date: 2023-07-31 }
                        expect: { score: 0 }
                    """);
            assertThat(missing("tiny")).hasSize(4);
        }

        @Test
        void of_a_plain_number_needs_the_numbers_on_both_sides() {
            counted("> 3", "", 3, 4);
            assertThat(missing("tiny")).isEmpty();
            counted("> 3", "", 3, 5);
            assertThat(missing("tiny"))
                    .containsExactly(
                            "no case that speaks of INC-01 has qualifyingOffences 4; the rule says qualifyingOffences > 3");
            counted(">= 3", "", 1, 3);
            assertThat(missing("tiny"))
                    .containsExactly(
                            "no case that speaks of INC-01 has qualifyingOffences 2; the rule says qualifyingOffences >= 3");
            counted("== 3", "", 1, 3);
            assertThat(missing("tiny"))
                    .containsExactly(
                            "no case that speaks of INC-01 has qualifyingOffences 2 or 4; the rule says qualifyingOffences == 3");
        }

        @Test
        void may_name_what_is_nearest_where_facts_cannot_reach_it() {
            counted("> 3", "nearest: [ { property: qualifyingOffences, value: 4, use: 5, because: made up } ]\n", 3, 5);
            assertThat(missing("tiny")).isEmpty();
        }

        @Test
        void may_not_name_what_is_nearest_to_a_value_that_nobody_asks_for() {
            counted("> 3", "nearest: [ { property: qualifyingOffences, value: 7, use: 8, because: made up } ]\n", 3, 4);
            assertThat(missing("tiny"))
                    .containsExactly(
                            "'nearest' speaks of qualifyingOffences 7, which no comparison of INC-01 asks for");
        }

        @Test
        void counts_birthdays_to_the_day() {
            rules.rule("exclusion/young.drl", "EXC-08", "$x : Offence( ageAtOffence < 10 )", "decision.exclude( $x )");
            young("2022-06-14", "2022-06-15");
            assertThat(missing("tiny")).isEmpty();
            young("2022-06-14", "2022-06-16");
            assertThat(missing("tiny"))
                    .containsExactly(
                            "no case that speaks of EXC-08 has ageAtOffence 10, to the day; the rule says ageAtOffence < 10");
        }

        private void young(String nine, String ten) {
            rules.write("rule-tests/tiny/exclusion/young.yaml", """
                    rule: EXC-08
                    cases:
                      - name: both sides
                        as-of: 2024-01-31
                        individual: { born: 2012-06-15 }
                        offences:
                          - { id: O1, class: 34B, date: %s }
                          - { id: O2, class: 34B, date: %s }
                        expect: { applies: [EXC-08 O1], does-not-apply: [EXC-08 O2] }
                    """.formatted(nine, ten));
        }

        private void counted(String comparison, String nearest, int few, int many) {
            rules.rule(
                    "inclusion/custody.drl",
                    "INC-01",
                    "$t : Tally( qualifyingOffences " + comparison + " )",
                    "decision.require( $t )");
            rules.write(
                    TinyRules.CUSTODY,
                    "rule: INC-01\n" + nearest + "cases:\n" + offences("few", few, "does-not-apply")
                            + offences("many", many, "applies"));
        }

        private String offences(String name, int count, String expectation) {
            StringBuilder text = new StringBuilder("  - name: " + name
                    + "\n    as-of: 2024-01-31\n    individual: { born: 1999-05-01 }\n    offences:\n");
            for (int i = 0; i < count; i++) {
                text.append("      - { id: O").append(i).append(", class: 34B, date: 2024-01-01 }\n");
            }
            return text.append("    expect: { ")
                    .append(expectation)
                    .append(": [INC-01] }\n")
                    .toString();
        }
    }

    @Nested
    class Of_a_what_if {

        @Test
        void needs_a_case_that_its_parent_answers_differently() {
            rules.whatIf("kinder", "rules: { remove: [EXC-01] }\n");
            kinder("expect: { does-not-apply: [EXC-04 O1] }");
            assertThat(missing("kinder"))
                    .containsExactly("no case shows what the what-if changes: its parent tiny answers every one alike");
            kinder("expect: { only: [] }");
            assertThat(missing("kinder")).isEmpty();
        }

        @Test
        void does_not_count_a_case_that_fails() {
            rules.whatIf("kinder", "rules: { remove: [EXC-01] }\n");
            kinder("expect: { only: [EXC-04] }");
            assertThat(missing("kinder")).hasSize(1);
        }

        @Test
        void needs_tests_for_a_rule_that_it_replaces_or_adds_and_for_no_other() {
            rules.whatIf("stricter", "rules: { replace: [EXC-01], add: [EXC-90] }\n")
                    .write(
                            "rules/what-if/stricter/exclusion/domestic.drl",
                            TinyRules.drl("EXC-01", "$x : Offence( !domestic )", "decision.exclude( $x )"))
                    .write(
                            "rules/what-if/stricter/exclusion/witness.drl",
                            TinyRules.drl("EXC-90", "$x : Offence( role == WITNESS )", "decision.exclude( $x )"))
                    .write("rule-tests/what-if/stricter/a.yaml", """
                            about: a person
                            cases:
                              - name: a case
                                as-of: 2024-01-31
                                individual: { born: 1999-05-01 }
                                offences:
                                  - { id: O1, class: 34B, date: 2024-01-01 }
                                expect: { only: [EXC-01] }
                            """);
            assertThat(missing("stricter")).containsExactly("EXC-01 has no tests", "EXC-90 has no tests");
        }

        @Test
        void needs_tests_for_a_rule_whose_number_it_changes() {
            rules.whatIf("longer", """
                            parameters:
                              replace:
                                look-back-months: { value: 12, unit: months, basis: assumption, source: none, meaning: none }
                            """).write("rule-tests/what-if/longer/a.yaml", """
                            about: a person
                            cases:
                              - name: a case
                                as-of: 2024-01-31
                                individual: { born: 1999-05-01 }
                                offences:
                                  - { id: O1, class: 34B, date: 2023-07-30 }
                                expect: { only: [] }
                            """);
            assertThat(missing("longer")).containsExactly("EXC-04 has no tests");
        }

        private void kinder(String expectation) {
            rules.write("rule-tests/what-if/kinder/a.yaml", """
                            about: a person
                            cases:
                              - name: a case
                                as-of: 2024-01-31
                                individual: { born: 1999-05-01 }
                                offences:
                                  - { id: O1, class: 34B, date: 2024-01-01, domestic: true }
                            """ + expectation.indent(4));
        }
    }

    private void domestic(String expectation) {
        rules.domesticCase("  - { id: O2, class: 34B, date: 2024-01-01 }\n" + expectation);
    }

    private void old(String older, String younger) {
        rules.write(TinyRules.OLD, """
                rule: EXC-04
                cases:
                  - name: both sides
                    as-of: 2024-01-31
                    individual: { born: 1999-05-01 }
                    offences:
                      - { id: O1, class: 34B, date: %s }
                      - { id: O2, class: 34B, date: %s }
                    expect: { applies: [EXC-04 O1], does-not-apply: [EXC-04 O2] }
                """.formatted(older, younger));
    }

    private List<String> missing(String ruleSet) {
        return rules.tests().run(ruleSet).missing().stream()
                .map(Finding::problem)
                .toList();
    }
}
