package org.openvha.whatif.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;
import org.openvha.whatif.equality.ComparedRate;
import org.openvha.whatif.statistics.Estimate;
import org.openvha.whatif.statistics.Interval;

/** Rates, differences and ratios with their intervals, as cells of a table have them. */
final class Estimated {

    private static final String NOT_AVAILABLE = "not available";
    private static final int DECIMALS = 2;

    private Estimated() {}

    /** {@code 4.46% (4.25 to 4.68)}. */
    static String rate(ComparedRate rate) {
        return rate.rate().value().isPresent()
                ? percent(rate.rate().value().getAsDouble()) + "%"
                        + rate.interval().map(Estimated::percents).orElse("")
                : NOT_AVAILABLE;
    }

    /** In percentage points, with its sign. */
    static String difference(Optional<Estimate> difference) {
        return difference
                .filter(known -> known.value().isPresent())
                .map(known -> signed(known.value().getAsDouble())
                        + known.interval().map(Estimated::points).orElse(""))
                .orElse(NOT_AVAILABLE);
    }

    static String ratio(Optional<Estimate> ratio) {
        return ratio.filter(known -> known.value().isPresent())
                .map(known -> plain(known.value().getAsDouble())
                        + known.interval().map(Estimated::ratios).orElse(""))
                .orElse(NOT_AVAILABLE);
    }

    static String plain(OptionalDouble number) {
        return number.isPresent() ? plain(number.getAsDouble()) : NOT_AVAILABLE;
    }

    /** A difference of two rates, in percentage points. */
    static String points(OptionalDouble number) {
        return number.isPresent() ? percent(number.getAsDouble()) : NOT_AVAILABLE;
    }

    private static String percents(Interval interval) {
        return between(percent(interval.lower()), upper(interval, 100));
    }

    private static String points(Interval interval) {
        return between(
                signed(interval.lower()),
                interval.upper().isPresent() ? signed(interval.upper().getAsDouble()) : "no limit");
    }

    private static String ratios(Interval interval) {
        return between(plain(interval.lower()), upper(interval, 1));
    }

    private static String upper(Interval interval, int times) {
        return interval.upper().isPresent() ? plain(interval.upper().getAsDouble() * times) : "no limit";
    }

    private static String between(String lower, String upper) {
        return " (" + lower + " to " + upper + ")";
    }

    private static String percent(double part) {
        return plain(part * 100);
    }

    private static String signed(double part) {
        return Say.signed(rounded(part * 100));
    }

    private static String plain(double number) {
        return rounded(number).toPlainString();
    }

    private static BigDecimal rounded(double number) {
        return new BigDecimal(number).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
