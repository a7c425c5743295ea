package org.openvha.ruletest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.document.BadInputException;
import org.openvha.document.Finding;

class RefusedTestFilesTest {

    private TinyRules rules;

    @BeforeEach
    void setUp(@TempDir Path folder) {
        rules = TinyRules.in(folder).wellTested();
    }

    @Nested
    class A_case {

        @Test
        void may_not_have_an_unknown_key_and_the_nearest_is_suggested() {
            rules.domesticCase("custdy: []\nexpect: { score: 0 }");
            assertRefused(8, "'custdy' is not a key here", "Did you mean custody?");
        }

        @Test
        void may_not_have_an_unknown_key_in_a_fact() {
            rules.domesticCase(
                    "activities: [ { id: A1, kind: DIVERSION, date: 2024-01-01, when: 3 } ]\nexpect: { score: 0 }");
            assertRefused(8, "'when' is not a key here", "");
        }

        @Test
        void may_not_have_an_unknown_key_in_what_it_expects() {
            rules.domesticCase("expect: { aplies: [EXC-01] }");
            assertRefused(8, "'aplies' is not a key here", "Did you mean applies?");
        }

        @Test
        void must_expect_something() {
            rules.domesticCase("expect: { applies: [] }");
            assertRefused(8, "the case expects nothing", "");
        }

        @Test
        void must_have_what_it_expects() {
            rules.domesticCase("");
            assertRefused(3, "the case expects nothing", "");
        }

        @Test
        void may_expect_that_no_rule_applies() {
            rules.domesticCase("expect: { only: [] }");
            assertThat(rules.run().failed()).isEqualTo(1);
        }

        @Test
        void may_not_name_an_unknown_rule() {
            rules.domesticCase("expect: { applies: [EXC-1] }");
            assertRefused(8, "there is no rule EXC-1", "Did you mean EXC-01?");
        }

        @Test
        void may_not_name_a_fact_it_does_not_have() {
            rules.domesticCase("expect: { applies: [EXC-01 O7] }");
            assertRefused(8, "the case has no fact O7", "Did you mean O1?");
        }

        @Test
        void may_not_review_an_offence_it_does_not_have() {
            rules.domesticCase(
                    "reviews: [ { id: V1, decision: PENDING, scope: OFFENCE, offence: O9 } ]\nexpect: { score: 0 }");
            assertRefused(8, "the case has no offence O9", "Did you mean O1?");
        }

        @Test
        void may_not_use_an_id_twice() {
            rules.domesticCase("custody: [ { id: O1, from: 2024-01-01 } ]\nexpect: { score: 0 }");
            assertRefused(8, "the case has two facts O1", "");
        }

        @Test
        void may_not_have_an_impossible_date() {
            rules.domesticCase("custody: [ { id: C1, from: 2023-02-30 } ]\nexpect: { score: 0 }");
            assertRefused(8, "'from' must be a date such as 2024-01-31", "");
        }

        @Test
        void may_not_leave_custody_before_entering_it() {
            rules.domesticCase("custody: [ { id: C1, from: 2023-02-03, to: 2023-02-02 } ]\nexpect: { score: 0 }");
            assertRefused(8, "'to' is before 'from'", "");
        }

        @Test
        void may_not_use_a_value_outside_its_list() {
            rules.domesticCase("activities: [ { id: A1, kind: DIVERSON, date: 2024-01-01 } ]\nexpect: { score: 0 }");
            assertRefused(8, "'kind' cannot be 'DIVERSON'", "Did you mean DIVERSION?");
        }

        @Test
        void may_not_grade_a_source_beyond_three() {
            rules.domesticCase(
                    "intelligence: [ { id: R1, theme: DRUGS, date: 2024-01-01, source: 4, assessment: A } ]\nexpect: { score: 0 }");
            assertRefused(8, "'source' must be 1, 2 or 3", "");
        }

        @Test
        void may_not_decide_a_review_without_a_date() {
            rules.domesticCase("reviews: [ { id: V1, decision: UPHELD, scope: INDIVIDUAL } ]\nexpect: { score: 0 }");
            assertRefused(8, "'decided' is missing", "");
        }

        @Test
        void may_not_expect_an_unknown_outcome() {
            rules.domesticCase("expect: { outcome: EXCLUDED }");
            assertRefused(8, "'outcome' cannot be 'EXCLUDED'", "Did you mean INCLUDED?");
        }

        @Test
        void lists_rules_without_facts_in_only() {
            rules.domesticCase("expect: { only: [EXC-01 O1] }");
            assertRefused(8, "'only' lists rules, without facts", "Write EXC-01");
        }
    }

    @Nested
    class A_file {

        @Test
        void must_be_about_a_rule_that_exists() {
            rules.write(TinyRules.DOMESTIC, "rule: EXC-11\ncases: []\n");
            assertThat(refused())
                    .extracting(Finding::toString)
                    .contains(
                            TinyRules.DOMESTIC + ":1: there is no rule EXC-11. Did you mean EXC-01?",
                            TinyRules.DOMESTIC
                                    + ":2: the file has no cases. Add 'cases:' with at least one case below it.");
        }

        @Test
        void is_about_a_rule_or_a_person_and_not_both() {
            rules.write(TinyRules.DOMESTIC, "rule: EXC-01\nabout: somebody\ncases: []\n");
            assertRefused(1, "a file is about one rule, or about a person", "");
        }

        @Test
        void names_each_case_once() {
            String text =
                    "  - { name: twin, as-of: 2024-01-31, individual: { born: 1999-05-01 }, expect: { score: 0 } }\n";
            rules.write(TinyRules.DOMESTIC, "rule: EXC-01\ncases:\n" + text + text);
            assertRefused(4, "two cases are called 'twin'", "Give each its own name");
        }

        @Test
        void that_is_not_yaml_does_not_hide_what_is_wrong_with_the_others() {
            rules.write(TinyRules.DOMESTIC, "rule: [\n").write(TinyRules.OLD, "rule: EXC-44\ncases: []\n");
            assertThat(refused()).extracting(Finding::file).contains(TinyRules.DOMESTIC, TinyRules.OLD);
        }

        @Test
        void must_end_in_yaml() {
            rules.write("rule-tests/tiny/exclusion/notes.txt", "hello");
            assertThat(refused()).extracting(Finding::file).containsExactly("rule-tests/tiny/exclusion/notes.txt");
        }
    }

    @Nested
    class A_suite_that_takes_over_cases {

        private static final String SUITE = "rule-tests/other/suite.yaml";

        @BeforeEach
        void another_set_without_the_domestic_rule() {
            rules.whatIf("other", "rules: { remove: [EXC-01] }\n");
        }

        @Test
        void must_name_a_suite() {
            rules.write(SUITE, "also: tinny\n");
            assertThat(refusedOf("other"))
                    .extracting(Finding::toString)
                    .containsExactly(SUITE + ":1: 'also' names no folder of rule tests. "
                            + "Write the id of the rule set whose cases are taken over.");
        }

        @Test
        void must_except_files_about_rules_it_does_not_have() {
            rules.write(SUITE, "also: tiny\n");
            assertThat(refusedOf("other")).extracting(Finding::problem).contains("there is no rule EXC-01");
        }

        @Test
        void must_give_the_reason_of_an_exception_and_name_a_file_that_exists() {
            rules.write(SUITE, "also: tiny\nexcept:\n  exclusion/domstic.yaml: ''\n");
            assertThat(refusedOf("other"))
                    .extracting(Finding::problem)
                    .contains("tiny has no file exclusion/domstic.yaml", "'exclusion/domstic.yaml' must be text");
        }

        @Test
        void must_not_leave_out_a_rule_it_has() {
            rules.write(
                    SUITE, "also: tiny\nexcept: { exclusion/domestic.yaml: removed }\nwithout: { EXC-04: a reason }\n");
            assertThat(refusedOf("other")).extracting(Finding::problem).contains("this rule set does have EXC-04");
        }

        @Test
        void runs_the_other_files_and_asks_nothing_about_rules_left_out() {
            rules.write(TinyRules.OLD, """
                            rule: EXC-04
                            cases:
                              - name: both sides
                                as-of: 2024-01-31
                                individual: { born: 1999-05-01 }
                                offences:
                                  - { id: O1, class: 34B, date: 2023-07-30, domestic: true }
                                expect: { only: [EXC-01, EXC-04] }
                            """)
                    .write(
                            SUITE,
                            "also: tiny\nexcept: { exclusion/domestic.yaml: removed }\nwithout: { EXC-01: removed }\n");
            SuiteResult result = rules.tests().run("other");
            assertThat(result.cases())
                    .extracting(CaseResult::file)
                    .containsExactly(TinyRules.OLD, TinyRules.CUSTODY, TinyRules.CUSTODY);
            assertThat(result.failed()).isZero();
        }
    }

    private void assertRefused(int line, String problem, String remedy) {
        assertThat(refused()).anySatisfy(finding -> {
            assertThat(finding.file()).isEqualTo(TinyRules.DOMESTIC);
            assertThat(finding.line()).isEqualTo(line);
            assertThat(finding.problem()).isEqualTo(problem);
            assertThat(finding.remedy()).contains(remedy);
        });
    }

    private List<Finding> refused() {
        return refusedOf("tiny");
    }

    private List<Finding> refusedOf(String ruleSet) {
        BadInputException refusal = catchThrowableOfType(
                BadInputException.class, () -> rules.tests().run(ruleSet));
        assertThat(refusal).as("the refusal").isNotNull();
        return refusal.findings();
    }
}
