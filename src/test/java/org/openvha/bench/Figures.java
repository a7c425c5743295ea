package org.openvha.bench;

import java.util.Arrays;
import java.util.Locale;

/** What a contender achieved over all rounds: the median and the range. */
record Figures(String name, double median, double lowest, double highest) {

    static Figures of(String name, double[] rounds) {
        double[] sorted = rounds.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Figures(name, median, sorted[0], sorted[sorted.length - 1]);
    }

    /** A line such as {@code assessor, 2 threads   51,234  [50,120 - 52,033]}. */
    String line(int decimals) {
        String number = "%,." + decimals + "f";
        return String.format(
                Locale.ROOT,
                "  %-28s %12s  [%s - %s]",
                name,
                String.format(Locale.ROOT, number, median),
                String.format(Locale.ROOT, number, lowest),
                String.format(Locale.ROOT, number, highest));
    }
}
