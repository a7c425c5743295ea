package org.openvha.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvha.assessment.ShippedRules.SETS;
import static org.openvha.assessment.ShippedRules.VHA_2024;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DifferenceTest {

    @ParameterizedTest
    @CsvSource({
        "include-pwits, rule:EXC-02",
        "include-domestic, rule:EXC-01",
        "accused-only, rule:EXC-03",
        "convicted-only, rule:EXC-03",
        "no-recency-gate, rule:INC-02",
        "no-custody-exception, rule:INC-02",
        "look-back-24, parameter:look-back-months",
        "without-knife-possession, weight:10D weight:90",
        "without-gbh, weight:5D weight:8N",
        "count-every-row, rule:EXC-09"
    })
    void a_what_if_differs_from_its_parent_in_what_it_says(String id, String causes) {
        assertThat(causes(VHA_2024, SETS.load(id))).containsExactly(causes.split(" "));
    }

    @Test
    void another_index_changes_every_weight_in_order_of_class() {
        List<String> causes = causes(VHA_2024, SETS.load("cambridge-weights"));

        assertThat(causes)
                .isSorted()
                .allMatch(cause -> cause.startsWith("weight:"))
                .hasSize(VHA_2024.weights().size());
    }

    @Test
    void a_set_differs_from_itself_in_nothing() {
        assertThat(Difference.between(VHA_2024, SETS.load("vha-2024.01")))
                .isEqualTo(new Difference(List.of(), List.of()));
    }

    @Test
    void a_rule_is_new_and_the_parameter_that_it_alone_reads_is_part_of_it() {
        assertThat(causes(SETS.load("vha-2020.04"), VHA_2024)).containsExactly("rule:INC-02");
    }

    @Test
    void what_differs_in_words_only_is_told_apart() {
        Difference difference = Difference.between(SETS.load("vha-2020.04"), VHA_2024);

        assertThat(difference.inWordsOnly()).isNotEmpty().allMatch(cause -> cause.startsWith("rule:"));
    }

    /** What an attribution ends with, when it makes all the changes. */
    @ParameterizedTest
    @MethodSource("whatIfs")
    void a_baseline_with_all_changes_does_what_the_candidate_does(String id) {
        RuleSet candidate = SETS.load(id);

        RuleSet made = VHA_2024.with(Difference.between(VHA_2024, candidate).changes());

        assertThat(made.rules())
                .extracting(rule -> rule.id() + rule.checked().resolvedEffect() + rule.place())
                .isEqualTo(candidate.rules().stream()
                        .map(rule -> rule.id() + rule.checked().resolvedEffect() + rule.place())
                        .toList());
        assertThat(made.weights())
                .extracting(WeightRow::weighted)
                .containsExactlyInAnyOrderElementsOf(
                        candidate.weights().stream().map(WeightRow::weighted).toList());
    }

    @Test
    void a_variant_cannot_be_taken_for_a_set_on_disk() {
        RuleSet variant = VHA_2024.with(
                Difference.between(VHA_2024, SETS.load("include-pwits")).changes());

        assertThat(variant.id()).isEqualTo("vha-2024.01 with rule:EXC-02");
        assertThat(variant.digest()).doesNotStartWith("sha256:");
        assertThat(ManifestReader.isId(variant.id())).isFalse();
    }

    static Stream<String> whatIfs() {
        return SETS.ids().stream();
    }

    private static List<String> causes(RuleSet baseline, RuleSet candidate) {
        return Difference.between(baseline, candidate).changes().stream()
                .map(Change::cause)
                .toList();
    }
}
