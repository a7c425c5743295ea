package org.openvha.whatif.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A number that is estimated, with how sure it is.
 *
 * @param value empty where there is none, as of a ratio to nought
 * @param interval empty where none is defined, as of a group compared with itself
 */
public record Estimate(OptionalDouble value, Optional<Interval> interval) {

    /** A number that is known without an interval. */
    public static Estimate exactly(double value) {
        return new Estimate(OptionalDouble.of(value), Optional.empty());
    }

    static Estimate of(double value, Interval interval) {
        return new Estimate(OptionalDouble.of(value), Optional.of(interval));
    }
}
