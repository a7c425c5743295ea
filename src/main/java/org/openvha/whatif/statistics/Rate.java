package org.openvha.whatif.statistics;

import java.util.OptionalDouble;

/** Some of a number of people, kept as counts so that nothing is lost by rounding. Of nobody there is no rate: {@link #value} is empty, and never a NaN. */
public record Rate(int count, int of) {

    /** @throws IllegalArgumentException if a count is negative, or more are counted than there are */
    public Rate {
        if (count < 0 || count > of) {
            throw new IllegalArgumentException("There is no rate of " + count + " of " + of);
        }
    }

    /** From 0 to 1; empty where there is nobody. */
    public OptionalDouble value() {
        return isKnown() ? OptionalDouble.of(asDouble()) : OptionalDouble.empty();
    }

    public boolean isKnown() {
        return of > 0;
    }

    double asDouble() {
        return (double) count / of;
    }
}
