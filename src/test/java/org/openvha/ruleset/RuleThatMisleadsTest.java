package org.openvha.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that would load and run, and do something else than their author believes. */
class RuleThatMisleadsTest {

    private static final String SET = "vha-2024.01";
    private static final String FIRST = SET + "/scoring/first-time-band.drl";
    private static final String STRONG = SET + "/scoring/stronger-intelligence.drl";

    @TempDir
    Path temporary;

    private RulesFolder rules;

    @BeforeEach
    void copy_rules() {
        rules = RulesFolder.in(temporary);
    }

    @Test
    void a_class_that_no_list_knows_would_never_match() {
        rules.edit(SET + "/exclusion/drug-trafficking.drl", "\"92A\"", "\"92a\"");
        assertThat(rules.refusal(SET))
                .hasMessageContaining("offenceClass is never the text \"92a\". Did you mean 92A?");
    }

    @Test
    void a_crime_type_that_no_weight_has_would_never_match() {
        rules.edit(FIRST, "monthsAgo <= firstBandMonths", "crimeType != \"KNIFE_POSESSION\"");
        assertThat(rules.refusal(SET))
                .hasMessageContaining(
                        "crimeType is never the text \"KNIFE_POSESSION\". Did you mean KNIFE_POSSESSION?");
    }

    @Test
    void a_source_evaluation_of_30_would_never_match() {
        rules.edit(STRONG, "sourceEvaluation == 1", "sourceEvaluation == 30");
        assertThat(rules.refusal(SET)).hasMessageContaining("sourceEvaluation is never 30. Use a number from 1 to 3.");
    }

    @Test
    void bands_that_overlap_would_count_an_offence_twice() {
        rules.edit(SET + "/ruleset.yaml", "first-band-months:\n    value: 6", "first-band-months:\n    value: 13");
        assertThat(rules.findings(SET))
                .containsExactly(
                        SET + "/scoring/third-time-band.drl:10: an offence of 13 months ago is scored by SCO-01 and"
                                + " again by SCO-03");
    }

    @ParameterizedTest
    @CsvSource({
        "inclusion/minimum-score.drl, score >= minimumScore",
        "removal/removed-by-review.drl, upheldReview",
        "exclusion/domestic-offences.drl, domestic"
    })
    void a_rule_without_a_condition_would_apply_to_everybody(String file, String condition) {
        rules.edit(SET + "/" + file, condition, "");
        assertThat(rules.refusal(SET)).hasMessageContaining("a rule without a condition applies to every");
    }

    @ParameterizedTest
    @CsvSource({"5000", "$offence.weight * 2", "$offence.monthsAgo", "firstBandPercent"})
    void an_offence_counts_by_its_row_of_the_weight_table_and_by_nothing_else(String weight) {
        rules.edit(FIRST, "$offence.weight", weight);
        assertThat(rules.refusal(SET)).hasMessageContaining("an offence counts by its weight in the weight table");
    }

    @ParameterizedTest
    @CsvSource({"0 - 50", "1001", "$offence.monthsAgo"})
    void a_percentage_is_fixed_and_neither_below_0_nor_above_1000(String percent) {
        rules.edit(FIRST, "$offence.weight, firstBandPercent", "$offence.weight, " + percent);
        assertThat(rules.refusal(SET)).hasMessageContaining("the percentage must be a fixed number from 0 to 1000");
    }

    @ParameterizedTest
    @CsvSource({"0 - 1000", "$report.monthsAgo", "10 - strongerIntelligencePoints"})
    void points_of_a_report_are_fixed_and_not_below_0(String points) {
        rules.edit(STRONG, "$report, strongerIntelligencePoints", "$report, " + points);
        assertThat(rules.refusal(SET))
                .hasMessageContaining("points of QualifyingReport must be a fixed number, not below 0");
    }

    @ParameterizedTest
    @CsvSource({"ageAtOffence", "ageAtD", "sex", "ethnicity", "dateOfBirth"})
    void no_score_can_depend_on_who_somebody_is(String property) {
        rules.edit(FIRST, "monthsAgo <= firstBandMonths", property + " == 17");
        assertThat(rules.refusal(SET)).hasMessageContaining("QualifyingOffence has no property '" + property + "'");
    }
}
