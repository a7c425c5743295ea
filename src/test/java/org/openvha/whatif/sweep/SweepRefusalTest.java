package org.openvha.whatif.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.openvha.assessment.ShippedRules.SETS;
import static org.openvha.assessment.ShippedRules.VHA_2024;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openvha.document.BadInputException;
import org.openvha.ruleset.RuleSet;

/** What is asked wrongly is refused before anybody is assessed, with what is wrong and what to write instead. */
class SweepRefusalTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            look-back-months              | is not a name and its values
            look-back-months=             | is not a name and its values
            =12                           | is not a name and its values
            look-back-months=12..         | '12..' is not a range
            look-back-months=-3           | '-3' is not a range
            look-back-months=1.5          | '1.5' is not a range
            look-back-months=12,,24       | '' is not a range
            look-back-months=99999999999  | is not a range
            look-back-months=60..12:6     | write the smaller number first: 12..60:6
            look-back-months=12..60:0     | would never end; write a step of 1 or more
            minimum-score=0..1000000      | has 1,000,001 values, and a sweep has at most 1,000 points
            """)
    void values_that_cannot_be_read_are_refused(String text, String message) {
        assertThatThrownBy(() -> Swept.read(Axis.Kind.PARAMETER, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void ranges_and_lists_may_be_mixed_and_come_in_order_each_once() {
        assertThat(Swept.read(Axis.Kind.PARAMETER, "x= 60, 12..24:6,12").values())
                .containsExactly(12, 18, 24, 60);
        assertThat(Swept.read(Axis.Kind.PARAMETER, "x=3..5").values()).containsExactly(3, 4, 5);
        assertThat(Swept.read(Axis.Kind.PARAMETER, "x=10..25:10").values()).containsExactly(10, 20);
        assertThat(Swept.read(Axis.Kind.PARAMETER, "x=7").values()).containsExactly(7);
    }

    @Test
    void an_unknown_parameter_or_class_is_refused_and_the_nearest_suggested() {
        assertThat(refusal("look-back-month=12", "weight 10E=5"))
                .contains("--parameter look-back-month=12: vha-2024.01 has no parameter look-back-month")
                .contains("Did you mean look-back-months?")
                .contains("--weight 10E=5: the weight table of vha-2024.01 has no class 10E")
                .contains("Did you mean 10A?");
    }

    @Test
    void a_parameter_that_no_rule_reads_any_more_is_refused() {
        RuleSet withoutRecency = SETS.load("no-recency-gate");
        List<Swept> asked = List.of(Swept.read(Axis.Kind.PARAMETER, "recency-months=6,12"));

        assertThatThrownBy(() -> SweepPlan.of(withoutRecency, asked))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("no rule of no-recency-gate reads the parameter recency-months")
                .hasMessageContaining("these are read: activity-days, first-band-months");
    }

    @Test
    void something_swept_twice_is_refused() {
        assertThat(refusal("minimum-score=1", "minimum-score=2"))
                .contains("minimum-score is swept twice. Write all its values in one list");
    }

    @Test
    void a_grid_of_too_many_points_is_refused_with_its_size() {
        assertThat(refusal("minimum-score=1..100", "recency-months=1..24"))
                .contains("it has 2,400 points (values: minimum-score 100, recency-months 24), and 1,000 are the most");
    }

    @Test
    void values_out_of_range_are_refused() {
        assertThat(refusal("minimum-score=500,2000000"))
                .contains("minimum-score=2000000: the value 2000000 is out of range. Use values from 0 to 1000000");
        assertThat(refusal("weight 10D=0,1"))
                .contains(
                        "weight 10D=0: the value 0 is out of range. Use values from 1 to 999999; what the set does without the row");
    }

    @Test
    void what_the_loader_would_refuse_of_a_rule_is_refused() {
        assertThat(refusal("first-band-percent=1000..1002"))
                .contains("first-band-percent=1001 (and 1 other point): the rule in vha-2024.01/scoring/")
                .contains("the percentage must be a fixed number from 0 to 1000. Leave such values out of the sweep");
    }

    @Test
    void values_with_which_an_offence_would_count_twice_are_refused() {
        assertThat(refusal("first-band-months=6,18"))
                .contains("first-band-months=18:")
                .contains("is scored by SCO-01 and again by SCO-03")
                .doesNotContain("first-band-months=6");
    }

    @Test
    void of_very_many_problems_the_first_are_named_and_the_others_counted() {
        String refusal = refusal("minimum-score=2000000..2000049");

        assertThat(refusal.lines()).hasSize(12);
        assertThat(refusal).contains("there are 40 more problems");
    }

    private static String refusal(String... asked) {
        List<Swept> swept = Arrays.stream(asked)
                .map(text -> text.startsWith("weight ")
                        ? Swept.read(Axis.Kind.WEIGHT, text.substring(7))
                        : Swept.read(Axis.Kind.PARAMETER, text))
                .toList();
        return catchThrowableOfType(BadInputException.class, () -> SweepPlan.of(VHA_2024, swept))
                .getMessage();
    }
}
