package org.openvha.whatif.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RoundedTest {

    @Test
    void a_rate_is_rounded_half_up_from_its_counts() {
        assertThat(Rounded.of(new Rate(1, 2_000_000)).orElseThrow()).hasToString("0.000001");
        assertThat(Rounded.of(new Rate(2, 3)).orElseThrow()).hasToString("0.666667");
        assertThat(Rounded.of(new Rate(0, 3)).orElseThrow().toPlainString()).isEqualTo("0.000000");
    }

    @Test
    void of_nobody_nothing_is_rounded_and_the_words_say_so() {
        assertThat(Rounded.of(new Rate(0, 0))).isEmpty();
        assertThat(Rounded.of(OptionalDouble.empty())).isEmpty();
        assertThat(Rounded.words(new Rate(0, 0))).isEqualTo("0 of 0 (not available)");
    }

    @Test
    void readers_see_the_counts_and_the_percentage() {
        assertThat(Rounded.words(new Rate(450, 1607))).isEqualTo("450 of 1,607 (28.0%)");
        assertThat(Rounded.percent(new Rate(1, 1))).isEqualTo("100.0%");
    }

    @Test
    void a_difference_below_nought_never_rounds_to_minus_nought() {
        assertThat(Rounded.of(-0.0).toPlainString()).isEqualTo("0.000000");
        assertThat(Rounded.of(-1e-9).toPlainString()).isEqualTo("0.000000");
    }
}
