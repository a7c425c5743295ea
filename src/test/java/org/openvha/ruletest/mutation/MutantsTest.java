package org.openvha.ruletest.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.ruletest.KnownSuite;
import org.openvha.ruletest.TinyRules;

/** Each way in which a rule is changed. */
class MutantsTest {

    private TinyRules rules;

    @BeforeEach
    void three_rules(@TempDir Path folder) {
        rules = TinyRules.in(folder);
    }

    @Test
    void a_boundary_is_moved_by_one_to_either_side_and_by_a_day_to_either_side() {
        assertThat(mutantsOf("EXC-04"))
                .containsExactly(
                        "monthsAgo >= lookBackMonths instead of monthsAgo > lookBackMonths",
                        "monthsAgo > 7 instead of monthsAgo > lookBackMonths",
                        "monthsAgo <= lookBackMonths instead of monthsAgo > lookBackMonths",
                        "monthsAgo > lookBackMonths, a day earlier",
                        "monthsAgo > lookBackMonths, a day later",
                        "removed");
    }

    @Test
    void each_kind_of_comparison_has_its_neighbours() {
        assertThat(exclusion("Offence( ageAtOffence < 10 )"))
                .contains(
                        "ageAtOffence <= 10 instead of ageAtOffence < 10",
                        "ageAtOffence < 9 instead of ageAtOffence < 10");
        assertThat(exclusion("Offence( ageAtOffence <= 10 )"))
                .contains(
                        "ageAtOffence < 10 instead of ageAtOffence <= 10",
                        "ageAtOffence <= 11 instead of ageAtOffence <= 10");
        assertThat(exclusion("Offence( ageAtOffence >= 10 )"))
                .contains(
                        "ageAtOffence > 10 instead of ageAtOffence >= 10",
                        "ageAtOffence >= 9 instead of ageAtOffence >= 10");
        assertThat(exclusion("Offence( ageAtOffence == 10 )"))
                .contains(
                        "ageAtOffence == 9 instead of ageAtOffence == 10",
                        "ageAtOffence == 11 instead of ageAtOffence == 10",
                        "ageAtOffence != 10 instead of ageAtOffence == 10")
                .noneMatch(name -> name.contains("a day"));
    }

    @Test
    void a_number_stays_within_the_range_that_has_a_meaning() {
        assertThat(exclusion("Report( sourceEvaluation == 3 )"))
                .contains("sourceEvaluation == 2 instead of sourceEvaluation == 3")
                .noneMatch(name -> name.contains("4"));
    }

    @Test
    void parts_are_negated_dropped_and_joined_otherwise() {
        assertThat(exclusion("Offence( domestic || known && weighted )"))
                .containsExactly(
                        "domestic && ( known && weighted ) instead of domestic || known && weighted",
                        "not ( domestic || known && weighted ) instead of domestic || known && weighted",
                        "without domestic",
                        "without known && weighted",
                        "!domestic instead of domestic",
                        "known || weighted instead of known && weighted",
                        "not ( known && weighted ) instead of known && weighted",
                        "without known",
                        "without weighted",
                        "!known instead of known",
                        "!weighted instead of weighted",
                        "removed");
    }

    @Test
    void values_go_from_a_list_and_come_to_it() {
        assertThat(exclusion("Report( theme in ( DRUGS, OTHER ) )"))
                .contains(
                        "theme not in ( DRUGS, OTHER ) instead of theme in ( DRUGS, OTHER )",
                        "theme == OTHER instead of theme in ( DRUGS, OTHER )",
                        "theme == DRUGS instead of theme in ( DRUGS, OTHER )",
                        "theme in ( DRUGS, OTHER, VIOLENCE ) instead of theme in ( DRUGS, OTHER )",
                        "theme in ( DRUGS, OTHER, WEAPONS ) instead of theme in ( DRUGS, OTHER )");
        assertThat(exclusion("Offence( offenceClass == \"92A\" )"))
                .contains("offenceClass in ( \"92A\", \"34B\" ) instead of offenceClass == \"92A\"");
        assertThat(exclusion("Report( monthsAgo in ( 3, 5 ) )"))
                .contains(
                        "monthsAgo in ( 5 ) instead of monthsAgo in ( 3, 5 )",
                        "monthsAgo in ( 2, 5 ) instead of monthsAgo in ( 3, 5 )",
                        "monthsAgo in ( 3, 5, 4 ) instead of monthsAgo in ( 3, 5 )");
    }

    @Test
    void percentages_points_and_signs_are_changed() {
        rules.parameter("further-points", 6, "points")
                .rule(
                        "scoring/report.drl",
                        "INT-01",
                        "$x : QualifyingReport( sourceEvaluation == 1 )",
                        "decision.contribute( $x, 50 + furtherPoints )");
        assertThat(mutantsOf("INT-01"))
                .contains(
                        "call with 50 - furtherPoints instead of 50 + furtherPoints",
                        "call with 49 instead of 50",
                        "call with 51 instead of 50",
                        "call with 5 instead of furtherPoints",
                        "call with 7 instead of furtherPoints");
    }

    @Test
    void a_flag_loses_its_count() {
        rules.rule(
                "gaps/flag.drl",
                "GAP-01",
                "$x : Included( ageAtD >= 18 )",
                "decision.flag( $x, $x.childhoodOffences )");
        assertThat(mutantsOf("GAP-01")).contains("call without $x.childhoodOffences");
    }

    @Test
    void weights_and_parameters_are_changed_by_one_and_rows_removed() {
        assertThat(names())
                .contains(
                        "weight 34B: 799 instead of 800",
                        "weight 34B: 801 instead of 800",
                        "weight 34B: removed",
                        "parameter look-back-months: 5 instead of 6",
                        "parameter look-back-months: 7 instead of 6");
    }

    @Test
    void the_same_change_in_two_places_has_two_names() {
        assertThat(exclusion("Offence( domestic && known || domestic && weighted )"))
                .contains("!domestic instead of domestic", "!domestic instead of domestic (2)");
    }

    private List<String> exclusion(String pattern) {
        rules.rule("exclusion/domestic.drl", "EXC-01", "$x : " + pattern, "decision.exclude( $x )");
        return mutantsOf("EXC-01");
    }

    private List<String> mutantsOf(String rule) {
        String start = rule + ": ";
        return names().stream()
                .filter(name -> name.startsWith(start))
                .map(name -> name.substring(start.length()))
                .toList();
    }

    private List<String> names() {
        KnownSuite suite = rules.tests().open("tiny");
        return Mutants.of(suite.ruleSet(), suite.scope()).stream()
                .map(Mutant::name)
                .toList();
    }
}
