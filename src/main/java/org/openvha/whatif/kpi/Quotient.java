package org.openvha.whatif.kpi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * An exact number: a whole number divided by a positive one.
 *
 * @param below above 0
 */
record Quotient(BigDecimal above, long below) {

    private static final int DECIMALS = 1;
    private static final int MOST_DECIMALS = 20;

    static Quotient whole(long number) {
        return new Quotient(BigDecimal.valueOf(number), 1);
    }

    /** So many of a hundred; empty if there is nothing to be a part of. */
    static Optional<Quotient> percent(long part, long whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(new Quotient(BigDecimal.valueOf(part).movePointRight(2), whole));
    }

    /** Compares exactly; nothing is rounded. */
    int compareTo(BigDecimal limit) {
        return above.compareTo(limit.multiply(BigDecimal.valueOf(below)));
    }

    /** With one decimal, or none if it is whole, rounded half up; with more where rounding would put it on a limit or on the other side of it. */
    String shown(Iterable<BigDecimal> limits) {
        int decimals = DECIMALS;
        BigDecimal rounded = rounded(decimals);
        while (decimals < MOST_DECIMALS && misleads(rounded, limits)) {
            decimals++;
            rounded = rounded(decimals);
        }
        return compareTo(rounded.setScale(0, RoundingMode.HALF_UP)) == 0
                ? rounded.setScale(0, RoundingMode.HALF_UP).toPlainString()
                : rounded.toPlainString();
    }

    private boolean misleads(BigDecimal rounded, Iterable<BigDecimal> limits) {
        for (BigDecimal limit : limits) {
            if (rounded.compareTo(limit) != compareTo(limit)) {
                return true;
            }
        }
        return false;
    }

    private BigDecimal rounded(int decimals) {
        return above.divide(BigDecimal.valueOf(below), decimals, RoundingMode.HALF_UP);
    }
}
