package org.openvha.whatif.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;
import org.openvha.document.Numbers;

/** Where numbers are rounded before they are written: half up, to a fixed number of decimals, so that the same counts give the same bytes on every machine. */
public final class Rounded {

    /** Decimals of rates, differences and ratios in files. */
    public static final int DECIMALS = 6;

    private static final String NOT_AVAILABLE = "not available";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Rounded() {}

    /** The rate, rounded from its counts; empty where there is nobody. */
    public static Optional<BigDecimal> of(Rate rate) {
        return rate.isKnown()
                ? Optional.of(quotient(BigDecimal.valueOf(rate.count()), rate, DECIMALS))
                : Optional.empty();
    }

    public static Optional<BigDecimal> of(OptionalDouble number) {
        return number.isPresent() ? Optional.of(of(number.getAsDouble())) : Optional.empty();
    }

    public static BigDecimal of(double number) {
        return new BigDecimal(number).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** A rate for readers: {@code 450 of 1,607 (28.0%)}, or {@code 0 of 0 (not available)}. */
    public static String words(Rate rate) {
        return Numbers.grouped(rate.count()) + " of " + Numbers.grouped(rate.of()) + " (" + percent(rate) + ")";
    }

    /** A rate for readers with one decimal, such as {@code 28.0%}; in words where there is none. */
    public static String percent(Rate rate) {
        return rate.isKnown()
                ? quotient(BigDecimal.valueOf(rate.count()).multiply(HUNDRED), rate, 1)
                                .toPlainString() + "%"
                : NOT_AVAILABLE;
    }

    private static BigDecimal quotient(BigDecimal count, Rate rate, int decimals) {
        return count.divide(BigDecimal.valueOf(rate.of()), decimals, RoundingMode.HALF_UP);
    }
}
