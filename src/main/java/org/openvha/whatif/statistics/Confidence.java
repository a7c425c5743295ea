package org.openvha.whatif.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * Confidence intervals, all built on Wilson's, which keep to what is possible and hold up where counts are small:
 *
 * <ul>
 *   <li>of a rate: Wilson's score interval (Newcombe, Statistics in Medicine 17 (1998) 857-872, method 3);
 *   <li>of the difference of two rates of different people: Newcombe's hybrid score interval (the same volume, 873-890, method 10);
 *   <li>of the ratio of two rates of different people: MOVER-R with Wilson limits (Donner and Zou, Statistical Methods in Medical Research 21 (2012) 347-359,
 *       equation 9; Fagerland and Newcombe, Statistics in Medicine 32 (2013) 2823-2836);
 *   <li>of the change of one rate of the same people: Newcombe's square-and-add interval for pairs (Statistics in Medicine 17 (1998) 2635-2650, method 10).
 * </ul>
 *
 * <p>Everything is additions, multiplications, divisions and square roots, which are the same on every machine; only the normal quantile is the library's. Immutable.
 */
public final class Confidence {

    /** The usual level. */
    public static final Confidence OF_95_PERCENT = new Confidence(0.95);

    private final double level;

    /**
     * @param level how often such intervals hold what they estimate, such as 0.95
     * @throws IllegalArgumentException unless it lies between 0 and 1
     */
    public Confidence(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("A confidence level lies between 0 and 1, but this is " + level);
        }
        this.level = level;
    }

    public double level() {
        return level;
    }

    /** Wilson's interval; empty where there is nobody. */
    public Optional<Interval> of(Rate rate) {
        return rate.isKnown() ? Optional.of(wilson(rate).interval()) : Optional.empty();
    }

    /** The first rate less the second, of different people; empty where either has nobody. */
    public Optional<Estimate> difference(Rate first, Rate second) {
        if (!first.isKnown() || !second.isKnown()) {
            return Optional.empty();
        }
        return Optional.of(squareAndAdd(wilson(first), wilson(second), 0));
    }

    /**
     * The first rate divided by the second, of different people; empty where either has nobody. If the second counts none, there is no value and no upper limit.
     */
    public Optional<Estimate> ratio(Rate first, Rate second) {
        if (!first.isKnown() || !second.isKnown()) {
            return Optional.empty();
        }
        Wilson numerator = wilson(first);
        Wilson denominator = wilson(second);
        double lower = lowestRatio(numerator, denominator);
        if (second.count() == 0) {
            return Optional.of(
                    new Estimate(OptionalDouble.empty(), Optional.of(new Interval(lower, OptionalDouble.empty()))));
        }
        // The upper limit is one over the lower limit of the ratio turned round.
        double upper = 1 / lowestRatio(denominator, numerator);
        return Optional.of(Estimate.of(numerator.rate() / denominator.rate(), Interval.between(lower, upper)));
    }

    /** The rate of the second look less the rate of the first, of the same people; empty where there is nobody. */
    public Optional<Estimate> change(Paired pairs) {
        if (pairs.people() == 0) {
            return Optional.empty();
        }
        return Optional.of(squareAndAdd(wilson(pairs.second()), wilson(pairs.first()), correlation(pairs)));
    }

    private Wilson wilson(Rate rate) {
        var interval = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(rate.of(), rate.count(), 1 - level);
        return new Wilson(
                rate.asDouble(),
                rate.count() == 0 ? 0 : interval.getLowerBound(),
                rate.count() == rate.of() ? 1 : interval.getUpperBound());
    }

    private static Estimate squareAndAdd(Wilson first, Wilson second, double correlation) {
        double value = first.rate() - second.rate();
        double lower = value - side(first.below(), second.above(), correlation);
        double upper = value + side(first.above(), second.below(), correlation);
        return Estimate.of(value, Interval.between(Math.max(-1, lower), Math.min(1, upper)));
    }

    private static double side(double one, double other, double correlation) {
        double squares = one * one + other * other;
        return Math.sqrt(Math.max(0, squares - 2 * correlation * one * other));
    }

    /**
     * Equation 9 of Donner and Zou, its fraction widened by the conjugate of its numerator, so that nothing cancels and nothing is divided by nought where the
     * denominator's upper limit is twice its rate.
     */
    private static double lowestRatio(Wilson numerator, Wilson denominator) {
        double product = numerator.rate() * denominator.rate();
        double least = numerator.lower() * (2 * numerator.rate() - numerator.lower());
        if (least <= 0) {
            return 0;
        }
        double most = denominator.upper() * (2 * denominator.rate() - denominator.upper());
        return least / (product + Math.sqrt(Math.max(0, product * product - least * most)));
    }

    /** The phi coefficient, with Newcombe's correction where it is above nought; nought where a margin is empty. */
    private static double correlation(Paired pairs) {
        double margins = (double) pairs.first().count()
                * (pairs.people() - pairs.first().count())
                * pairs.second().count()
                * (pairs.people() - pairs.second().count());
        if (margins == 0) {
            return 0;
        }
        double excess =
                (double) ((long) pairs.both() * pairs.neither() - (long) pairs.onlyFirst() * pairs.onlySecond());
        double corrected = excess > 0 ? Math.max(0, excess - pairs.people() / 2.0) : excess;
        return corrected / Math.sqrt(margins);
    }

    /** A rate with its limits. */
    private record Wilson(double rate, double lower, double upper) {
        double below() {
            return rate - lower;
        }

        double above() {
            return upper - rate;
        }

        Interval interval() {
            return Interval.between(lower, upper);
        }
    }
}
