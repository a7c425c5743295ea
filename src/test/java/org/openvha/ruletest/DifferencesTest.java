package org.openvha.ruletest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DifferencesTest {

    private TinyRules rules;

    @BeforeEach
    void setUp(@TempDir Path folder) {
        rules = TinyRules.in(folder)
                .wellTested()
                .rule(
                        "scoring/all.drl",
                        "SCO-01",
                        "$x : QualifyingOffence( weight > 0 )",
                        "decision.contribute( $x, $x.weight, 50 )")
                .rule(
                        "inclusion/custody.drl",
                        "INC-01",
                        "$t : Tally( qualifyingOffences >= 1 )",
                        "decision.require( $t )");
    }

    @Test
    void a_case_that_is_met_has_none() {
        assertThat(differences(
                        "expect: { outcome: NOT_INCLUDED, score: 0, only: [EXC-01], because: { EXC-01: made up } }"))
                .isEmpty();
    }

    @Test
    void the_expected_outcome_stands_under_the_actual_one_with_the_criteria() {
        assertThat(differences("expect: { outcome: INCLUDED }")).containsExactly("""
                outcome
                  is        NOT_INCLUDED (INC-01 not met with 0)
                  expected  INCLUDED""");
    }

    @Test
    void a_score_is_shown_with_what_contributes() {
        assertThat(differences("expect: { score: 400 }")).containsExactly("""
                score
                  is        0 (nothing contributes)
                  expected  400""");
    }

    @Test
    void a_rule_that_should_apply_is_shown_with_what_it_saw() {
        assertThat(differences("expect: { applies: [EXC-04 O1] }")).containsExactly("""
                EXC-04 O1
                  is        does not apply (tried on O1: monthsAgo 1); what applies to O1: EXC-01
                  expected  applies""");
    }

    @Test
    void a_rule_that_was_never_tried_is_said_to_be_so() {
        assertThat(differences("expect: { applies: [SCO-01 O1] }")).containsExactly("""
                SCO-01 O1
                  is        does not apply (it was not tried: an earlier rule decided, or there is no such fact); what applies to O1: EXC-01
                  expected  applies""");
    }

    @Test
    void a_rule_that_should_not_apply_is_shown_with_its_reason() {
        assertThat(differences("expect: { does-not-apply: [EXC-01] }")).containsExactly("""
                EXC-01
                  is        applies: it is made up
                  expected  does not apply""");
    }

    @Test
    void the_rules_that_apply_are_compared_as_a_whole() {
        assertThat(differences("expect: { only: [EXC-01, EXC-04] }")).containsExactly("""
                the rules that apply
                  is        EXC-01
                  expected  EXC-01, EXC-04""");
    }

    @Test
    void points_and_counts_and_reasons_of_a_rule_that_does_not_apply_are_none() {
        assertThat(differences("expect: { points: { SCO-01: 400 }, count: { SCO-01: 2 }, because: { SCO-01: old } }"))
                .hasSize(3)
                .allSatisfy(difference -> assertThat(difference).contains("none: the rule does not apply"));
    }

    @Test
    void a_reason_with_other_words_is_shown_whole() {
        assertThat(differences("expect: { because: { EXC-01: VAWG 100 } }")).containsExactly("""
                reason of EXC-01
                  is        it is made up
                  expected  ... VAWG 100 ...""");
    }

    @Test
    void points_are_compared_by_rule_and_by_fact() {
        rules.domesticCase("""
                  - { id: O2, class: 34B, date: 2024-01-01 }
                  - { id: O3, class: 34B, date: 2024-01-01 }
                expect: { score: 800, points: { SCO-01: 800, SCO-01 O2: 300 } }
                """);
        assertThat(differences()).containsExactly("""
                points of SCO-01 O2
                  is        400
                  expected  300""");
    }

    private List<String> differences(String expectation) {
        rules.domesticCase(expectation);
        return differences();
    }

    private List<String> differences() {
        return rules.run().cases().stream()
                .filter(result -> result.name().equals("a case"))
                .findFirst()
                .orElseThrow()
                .differences();
    }
}
