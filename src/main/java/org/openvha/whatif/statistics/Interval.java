package org.openvha.whatif.statistics;

import java.util.OptionalDouble;

/**
 * A confidence interval, both limits belonging to it.
 *
 * @param upper empty where nothing bounds it, as of a ratio to a rate of which none was observed
 */
public record Interval(double lower, OptionalDouble upper) {

    /** @throws IllegalArgumentException if a limit is no number, or the limits are the wrong way round */
    public Interval {
        if (!Double.isFinite(lower) || upper.isPresent() && !(lower <= upper.getAsDouble())) {
            throw new IllegalArgumentException("There is no interval from " + lower + " to " + upper);
        }
    }

    static Interval between(double lower, double upper) {
        return new Interval(lower, OptionalDouble.of(upper));
    }

    /** Whether a number lies within, limits included. */
    public boolean contains(double number) {
        return lower <= number && (upper.isEmpty() || number <= upper.getAsDouble());
    }
}
