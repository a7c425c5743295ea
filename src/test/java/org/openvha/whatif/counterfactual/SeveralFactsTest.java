package org.openvha.whatif.counterfactual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvha.assessment.ShippedRules.AS_OF;
import static org.openvha.assessment.ShippedRules.VHA_2024;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openvha.assessment.Assessor;
import org.openvha.facts.ReviewScope;
import org.openvha.facts.Role;
import org.openvha.fixtures.CaseFileBuilder;

class SeveralFactsTest {

    private static CaseFileBuilder robberies(int number) {
        CaseFileBuilder person = CaseFileBuilder.born("1999-05-01");
        for (int i = 1; i <= number; i++) {
            person.offence("O" + i, "34B", "2023-12-1" + i);
        }
        return person;
    }

    @Test
    void of_four_offences_any_two_decide() {
        Counterfactual result = Asked.about(robberies(4));

        assertThat(Asked.sets(result, 1)).isEmpty();
        assertThat(Asked.sets(result, 2))
                .containsExactly(
                        "O1 + O2 -> NOT_INCLUDED 1600",
                        "O1 + O3 -> NOT_INCLUDED 1600",
                        "O1 + O4 -> NOT_INCLUDED 1600",
                        "O2 + O3 -> NOT_INCLUDED 1600",
                        "O2 + O4 -> NOT_INCLUDED 1600",
                        "O3 + O4 -> NOT_INCLUDED 1600");
        assertThat(Asked.sets(result, 3)).isEmpty();
    }

    @Test
    void of_five_offences_any_three_decide() {
        Counterfactual result = Asked.about(robberies(5));

        assertThat(Asked.sets(result, 2)).isEmpty();
        assertThat(Asked.sets(result, 3)).hasSize(10).allMatch(set -> set.endsWith(" -> NOT_INCLUDED 1600"));
    }

    @Test
    void of_five_offences_of_which_one_makes_the_score_that_one_decides_and_others_only_without_it() {
        Counterfactual result = Asked.about(CaseFileBuilder.born("1999-05-01")
                .offence("O1", "34B", "2023-12-01")
                .offence("O2", "10C", "2023-12-11")
                .offence("O3", "10C", "2023-12-12")
                .offence("O4", "10C", "2023-12-13")
                .offence("O5", "10C", "2023-12-14"));

        assertThat(Asked.sets(result, 1)).isNotEmpty().allMatch(set -> set.startsWith("O1 -> "));
        assertThat(Asked.sets(result, 2)).isEmpty();
        assertThat(Asked.sets(result, 3))
                .containsExactly(
                        "O2 + O3 + O4 -> NOT_INCLUDED 852",
                        "O2 + O3 + O5 -> NOT_INCLUDED 852",
                        "O2 + O4 + O5 -> NOT_INCLUDED 852",
                        "O3 + O4 + O5 -> NOT_INCLUDED 852");
    }

    @Test
    void of_six_offences_nothing_is_found_and_everything_was_searched() {
        Counterfactual result = Asked.about(robberies(6));

        assertThat(result.sizes()).extracting(SizeResult::facts).containsExactly(1, 2, 3);
        assertThat(result.sizes())
                .allMatch(size -> size.searched() && size.sets().isEmpty());
        assertThat(result.sizes()).extracting(SizeResult::combinations).last().isEqualTo(20L);
    }

    @Test
    void an_offence_left_out_for_two_reasons_needs_both_to_go() {
        Counterfactual result = Asked.about(robberies(2)
                .offence("O9", "", "34B", "2023-12-20", Role.SUSPECT, true)
                .upheldForOffence("V1", "O9", "2024-01-10"));

        assertThat(Asked.sets(result, 1)).isEmpty();
        assertThat(Asked.sets(result, 2)).containsExactly("O9 + V1 -> INCLUDED 2400");
    }

    @Test
    void a_review_stands_beside_the_offence_that_it_would_strike_out() {
        Counterfactual result = Asked.about(
                robberies(4).add(SingleFactsTest.pending("V1", ReviewScope.OFFENCE, Optional.of("O1"), "2024-01-20")));

        assertThat(Asked.sets(result, 2))
                .contains("O2 + V1 -> NOT_INCLUDED 1600")
                .doesNotContain("O1 + V1 -> NOT_INCLUDED 2400");
    }

    @Test
    void no_more_facts_are_tried_than_asked_for() {
        Counterfactual result = Counterfactual.of(robberies(4).build(), new Assessor(VHA_2024, AS_OF), 1, done -> {});

        assertThat(result.sizes()).extracting(SizeResult::facts).containsExactly(1);
    }

    @Test
    void a_size_with_too_many_combinations_is_said_not_to_be_searched_and_neither_is_a_larger_one() {
        Counterfactual result =
                Counterfactual.of(robberies(6).build(), new Assessor(VHA_2024, AS_OF), 3, 200, done -> {});
        Counterfactual none = Counterfactual.of(robberies(6).build(), new Assessor(VHA_2024, AS_OF), 3, 10, done -> {});

        assertThat(result.sizes()).extracting(SizeResult::searched).containsExactly(true, true, true);
        assertThat(none.sizes()).extracting(SizeResult::searched).containsExactly(false, false, false);
        assertThat(CounterfactualWords.of(none, "sha256:0", 100))
                .contains("Two facts together: not searched")
                .doesNotContain("was found that would decide");
    }

    @Test
    void the_same_question_has_the_same_answer_to_the_byte() {
        List<byte[]> answers = List.of(
                CounterfactualJson.bytes(Asked.about(robberies(5)), "sha256:0"),
                CounterfactualJson.bytes(Asked.about(robberies(5)), "sha256:0"));

        assertThat(answers.get(0)).isEqualTo(answers.get(1));
    }
}
