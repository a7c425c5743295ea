package org.openvha.whatif.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * An axis from a round number to another.
 *
 * @param from the first tick
 * @param step between ticks
 * @param steps how many
 */
record Scale(BigDecimal from, BigDecimal step, int steps) {

    private static final int FEWEST = 4;

    /** From nought, or from the least if that lies below it, to the most: an axis that begins elsewhere makes small changes look large. */
    static Scale over(double least, double most) {
        double low = Math.min(0, least);
        double high = most > low ? most : low + 1;
        BigDecimal step = step((high - low) / FEWEST);
        BigDecimal from =
                BigDecimal.valueOf((long) Math.floor(low / step.doubleValue())).multiply(step);
        int steps = (int) Math.ceil((high - from.doubleValue()) / step.doubleValue() - 1e-9);
        return new Scale(from, step, Math.max(1, steps));
    }

    /** The next of 1, 2, 5, 10, 20 and so on, or of their tenths. */
    private static BigDecimal step(double atMost) {
        int power = (int) Math.floor(Math.log10(atMost));
        BigDecimal ten = BigDecimal.ONE.scaleByPowerOfTen(power);
        for (int digit : new int[] {1, 2, 5}) {
            BigDecimal step = ten.multiply(BigDecimal.valueOf(digit));
            if (step.doubleValue() >= atMost * (1 - 1e-9)) {
                return step;
            }
        }
        return ten.scaleByPowerOfTen(1);
    }

    List<BigDecimal> ticks() {
        List<BigDecimal> ticks = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            ticks.add(from.add(step.multiply(BigDecimal.valueOf(i))));
        }
        return ticks;
    }

    /** Where a number lies on a stretch of a drawing. */
    int place(double number, int start, int end) {
        double whole = step.doubleValue() * steps;
        return (int) Math.round(start + (number - from.doubleValue()) / whole * (end - start));
    }

    boolean ends(double number) {
        return number <= from.doubleValue() + step.doubleValue() * steps + 1e-12;
    }
}
