package org.openvha.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.openvha.assessment.Assessment;
import org.openvha.facts.CaseFile;
import org.openvha.fixtures.BenchPopulation;
import org.openvha.oracle.HandWrittenScorer;

class EqualityTest {
    private static final List<String> STRATA = List.of("EXC-0", "EXI-0", "GAP-0", "INT-0", "RMV-0", "SCO-0", "U18-0");

    private final List<CaseFile> people = BenchPopulation.people(2500);
    private final Equality equality = new Equality(people, scorer("because"));

    private static HandWrittenScorer scorer(String because) {
        Map<String, String> reasons = new HashMap<>();
        for (String stratum : STRATA) {
            for (int number = 1; number <= 9; number++) {
                reasons.put(stratum + number, because);
            }
        }
        return new HandWrittenScorer(BenchPopulation.AS_OF, reasons);
    }

    @Test
    void the_hand_written_scorer_says_the_same_in_order_with_two_threads() throws Exception {
        List<Assessment> assessments = new ArrayList<>();
        new HandWrittenRun(scorer("because")).inBulk(people, 2, Function.identity(), assessments::add);

        assertThat(assessments).hasSize(2500);
        assertThatCode(() -> {
                    assessments.forEach(equality);
                    equality.everybodyWasCompared();
                })
                .doesNotThrowAnyException();
    }

    @Test
    void other_words_for_a_reason_are_a_difference() {
        HandWrittenRun other = new HandWrittenRun(scorer("for no reason"));

        assertThatThrownBy(() -> other.here(people, equality))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("differ");
    }

    @Test
    void a_person_left_out_is_noticed() {
        new HandWrittenRun(scorer("because")).here(people.subList(0, 2499), equality);

        assertThatThrownBy(equality::everybodyWasCompared).hasMessageContaining("2499 of 2500");
    }
}
