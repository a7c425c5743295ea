package org.openvha.whatif.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ConfidencePropertiesTest {

    private static final Confidence CONFIDENCE = Confidence.OF_95_PERCENT;

    @Property
    void a_rate_lies_in_its_interval_and_the_interval_between_nought_and_one(@ForAll("rates") Rate rate) {
        Interval interval = CONFIDENCE.of(rate).orElseThrow();
        assertThat(interval.contains(rate.asDouble())).isTrue();
        assertThat(interval.lower()).isNotNegative();
        assertThat(interval.upper().orElseThrow()).isLessThanOrEqualTo(1);
    }

    @Property
    void a_difference_lies_in_its_interval_and_the_interval_between_minus_one_and_one(
            @ForAll("rates") Rate first, @ForAll("rates") Rate second) {
        Estimate difference = CONFIDENCE.difference(first, second).orElseThrow();
        assertPossible(difference);
    }

    @Property
    void a_difference_turned_round_changes_its_sign(@ForAll("rates") Rate first, @ForAll("rates") Rate second) {
        Estimate difference = CONFIDENCE.difference(first, second).orElseThrow();
        Estimate turned = CONFIDENCE.difference(second, first).orElseThrow();
        assertThat(-lower(turned)).isEqualTo(upper(difference));
        assertThat(-upper(turned)).isEqualTo(lower(difference));
    }

    @Property
    void a_ratio_lies_in_its_interval_and_the_interval_is_not_below_nought(
            @ForAll("rates") Rate first, @ForAll("rates") Rate second) {
        Estimate ratio = CONFIDENCE.ratio(first, second).orElseThrow();
        assertThat(lower(ratio)).isNotNegative();
        ratio.value()
                .ifPresent(value -> assertThat(ratio.interval().orElseThrow().contains(value))
                        .isTrue());
        assertThat(ratio.value().isPresent()).isEqualTo(second.count() > 0);
        assertThat(ratio.interval().orElseThrow().upper().isPresent()).isEqualTo(second.count() > 0);
    }

    @Property
    void a_ratio_turned_round_is_one_over_it(@ForAll("rates") Rate first, @ForAll("rates") Rate second) {
        Estimate ratio = CONFIDENCE.ratio(first, second).orElseThrow();
        Estimate turned = CONFIDENCE.ratio(second, first).orElseThrow();
        if (first.count() == 0) {
            assertThat(lower(ratio)).isZero();
        } else {
            assertThat(lower(ratio) * upper(turned)).isCloseTo(1, within(1e-12));
        }
    }

    @Property
    void more_people_make_every_interval_narrower(
            @ForAll("rates") Rate first, @ForAll("rates") Rate second, @ForAll @IntRange(min = 2, max = 50) int times) {
        Rate moreFirst = new Rate(first.count() * times, first.of() * times);
        Rate moreSecond = new Rate(second.count() * times, second.of() * times);
        assertThat(width(CONFIDENCE.of(moreFirst).orElseThrow()))
                .isLessThan(width(CONFIDENCE.of(first).orElseThrow()));
        assertThat(width(CONFIDENCE.difference(moreFirst, moreSecond).orElseThrow()))
                .isLessThan(width(CONFIDENCE.difference(first, second).orElseThrow()));
        if (second.count() > 0) {
            assertThat(width(CONFIDENCE.ratio(moreFirst, moreSecond).orElseThrow()))
                    .isLessThan(width(CONFIDENCE.ratio(first, second).orElseThrow()));
        }
    }

    @Property
    void a_change_lies_in_its_interval_and_is_the_difference_of_the_two_looks(@ForAll("pairs") Paired pairs) {
        Estimate change = CONFIDENCE.change(pairs).orElseThrow();
        assertPossible(change);
        assertThat(change.value().orElseThrow())
                .isEqualTo(pairs.second().asDouble() - pairs.first().asDouble());
    }

    @Property
    void a_change_turned_round_changes_its_sign(@ForAll("pairs") Paired pairs) {
        Estimate change = CONFIDENCE.change(pairs).orElseThrow();
        Estimate turned = CONFIDENCE
                .change(new Paired(pairs.both(), pairs.onlySecond(), pairs.onlyFirst(), pairs.neither()))
                .orElseThrow();
        assertThat(-lower(turned)).isCloseTo(upper(change), within(1e-15));
        assertThat(-upper(turned)).isCloseTo(lower(change), within(1e-15));
    }

    @Provide
    Arbitrary<Rate> rates() {
        return Arbitraries.integers()
                .between(1, 20_000)
                .flatMap(of -> Arbitraries.integers().between(0, of).map(count -> new Rate(count, of)));
    }

    @Provide
    Arbitrary<Paired> pairs() {
        Arbitrary<Integer> people = Arbitraries.integers().between(0, 300_000);
        return Combinators.combine(people, people, people, people)
                .as(Paired::new)
                .filter(pairs -> pairs.people() > 0);
    }

    private static void assertPossible(Estimate difference) {
        assertThat(difference
                        .interval()
                        .orElseThrow()
                        .contains(difference.value().orElseThrow()))
                .isTrue();
        assertThat(lower(difference)).isGreaterThanOrEqualTo(-1);
        assertThat(upper(difference)).isLessThanOrEqualTo(1);
    }

    private static double lower(Estimate estimate) {
        return estimate.interval().orElseThrow().lower();
    }

    private static double upper(Estimate estimate) {
        return estimate.interval().orElseThrow().upper().orElseThrow();
    }

    private static double width(Estimate estimate) {
        return width(estimate.interval().orElseThrow());
    }

    private static double width(Interval interval) {
        return interval.upper().orElseThrow() - interval.lower();
    }
}
