package org.openvha.whatif.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfidenceTest {

    private static final Confidence CONFIDENCE = Confidence.OF_95_PERCENT;
    private static final Rate NOBODY = new Rate(0, 0);
    private static final Rate SOME = new Rate(3, 10);

    @Test
    void of_nobody_there_is_neither_rate_nor_interval() {
        assertThat(NOBODY.value()).isEmpty();
        assertThat(CONFIDENCE.of(NOBODY)).isEmpty();
        assertThat(CONFIDENCE.change(new Paired(0, 0, 0, 0))).isEmpty();
    }

    @Test
    void nothing_is_compared_with_nobody() {
        assertThat(CONFIDENCE.difference(SOME, NOBODY)).isEmpty();
        assertThat(CONFIDENCE.difference(NOBODY, SOME)).isEmpty();
        assertThat(CONFIDENCE.ratio(SOME, NOBODY)).isEmpty();
        assertThat(CONFIDENCE.ratio(NOBODY, SOME)).isEmpty();
    }

    @Test
    void nobody_of_many_starts_at_exactly_nought_and_everybody_ends_at_exactly_one() {
        assertThat(CONFIDENCE.of(new Rate(0, 7)).orElseThrow().lower()).isZero();
        assertThat(CONFIDENCE.of(new Rate(7, 7)).orElseThrow().upper()).hasValue(1);
    }

    @Test
    void a_ratio_to_nought_has_no_value_and_no_upper_limit() {
        Estimate ratio = CONFIDENCE.ratio(SOME, new Rate(0, 10)).orElseThrow();
        assertThat(ratio.value()).isEmpty();
        assertThat(ratio.interval().orElseThrow().upper()).isEmpty();
        assertThat(ratio.interval().orElseThrow().lower()).isPositive();
    }

    @Test
    void a_ratio_of_nought_to_nought_may_be_anything() {
        Estimate ratio = CONFIDENCE.ratio(new Rate(0, 5), new Rate(0, 10)).orElseThrow();
        assertThat(ratio.value()).isEmpty();
        assertThat(ratio.interval()).contains(new Interval(0, OptionalDouble.empty()));
    }

    @Test
    void a_ratio_of_nought_to_something_is_nought_and_bounded_above() {
        Estimate ratio = CONFIDENCE.ratio(new Rate(0, 5), SOME).orElseThrow();
        assertThat(ratio.value()).hasValue(0);
        assertThat(ratio.interval().orElseThrow().lower()).isZero();
        assertThat(ratio.interval().orElseThrow().upper()).isPresent();
    }

    @Test
    void people_who_stay_as_they_were_change_by_nought() {
        assertThat(CONFIDENCE.change(new Paired(40, 0, 0, 960)).orElseThrow().value())
                .hasValue(0);
    }

    @Test
    void a_million_pairs_do_not_overflow() {
        Estimate change =
                CONFIDENCE.change(new Paired(400_000, 1_000, 3_000, 596_000)).orElseThrow();
        assertThat(change.value().orElseThrow()).isCloseTo(0.002, within(1e-12));
        assertThat(change.interval().orElseThrow().lower()).isBetween(0.0018, 0.002);
    }

    @Test
    void a_higher_level_gives_a_wider_interval() {
        Interval usual = CONFIDENCE.of(SOME).orElseThrow();
        Interval wider = new Confidence(0.99).of(SOME).orElseThrow();
        assertThat(wider.lower()).isLessThan(usual.lower());
        assertThat(wider.upper().orElseThrow()).isGreaterThan(usual.upper().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.5, 95, Double.NaN})
    void a_level_that_is_no_share_is_refused(double level) {
        assertThatThrownBy(() -> new Confidence(level)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void more_than_there_are_or_fewer_than_none_is_no_rate() {
        assertThatThrownBy(() -> new Rate(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rate(-1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Paired(1, -1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void limits_that_are_no_numbers_are_refused() {
        assertThatThrownBy(() -> new Interval(Double.NaN, OptionalDouble.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Interval(1, OptionalDouble.of(0))).isInstanceOf(IllegalArgumentException.class);
    }
}
