package org.openvha.whatif.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Intervals of 95 % that the literature prints, to the decimals it prints. */
class PublishedIntervalsTest {

    private static final Confidence CONFIDENCE = Confidence.OF_95_PERCENT;

    /** Newcombe, Statistics in Medicine 17 (1998) 857-872, table I, method 3 (Wilson's score interval without continuity correction). */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void a_rate_has_the_interval_of_newcombe_1998_table_i(int count, int of, String lower, String upper) {
        assertThat(rounded(CONFIDENCE.of(new Rate(count, of)).orElseThrow(), 4)).isEqualTo(lower + " to " + upper);
    }

    /** Newcombe, Statistics in Medicine 17 (1998) 873-890, table II, method 10. The last row is Perondi and others' trial in Fagerland, Lydersen and Laake, chapter 4. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "0, 10, 0, 10, -0.2775, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000",
        "10, 10, 0, 10, 0.6075, 1.0000",
        "7, 34, 1, 34, 0.0189, 0.3404"
    })
    void a_difference_has_the_interval_of_newcombe_1998_table_ii(
            int first, int ofFirst, int second, int ofSecond, String lower, String upper) {
        Estimate difference = CONFIDENCE
                .difference(new Rate(first, ofFirst), new Rate(second, ofSecond))
                .orElseThrow();
        assertThat(rounded(difference, 4)).isEqualTo(lower + " to " + upper);
    }

    /** Fagerland and Newcombe, Statistics in Medicine 32 (2013) 2823-2836, MOVER-R with Wilson limits; the same numbers stand in the tests of the R package ratesci. */
    @ParameterizedTest
    @CsvSource({"24, 73, 53, 65, 0.282, 0.563", "29, 55, 11, 11, 0.398, 0.761", "7, 18, 1, 18, 1.277, 40.751"})
    void a_ratio_has_the_interval_of_fagerland_and_newcombe_2013(
            int first, int ofFirst, int second, int ofSecond, String lower, String upper) {
        assertThat(ratio(first, ofFirst, second, ofSecond, 3)).isEqualTo(lower + " to " + upper);
    }

    /**
     * Fagerland, Lydersen and Laake, Statistical Analysis of Contingency Tables (2017), chapter 4, the trial of Perondi and others; the number stands in the tests of the
     * R package contingencytables, which the authors wrote with the book.
     */
    @ParameterizedTest
    @CsvSource({"7, 34, 1, 34, 1.1537, 41.9763"})
    void a_ratio_has_the_interval_of_fagerland_lydersen_and_laake_2017(
            int first, int ofFirst, int second, int ofSecond, String lower, String upper) {
        assertThat(ratio(first, ofFirst, second, ofSecond, 4)).isEqualTo(lower + " to " + upper);
    }

    /**
     * Newcombe, Statistics in Medicine 17 (1998) 2635-2650, method 10; the same numbers stand in the tests of the R package propint. The last row is Cavo and others' trial in
     * Fagerland, Lydersen and Laake, chapter 8. The difference there is that of the first look less the second, so the looks change places here.
     */
    @ParameterizedTest
    @CsvSource({
        "36, 12, 2, 0, 0.0569, 0.3404",
        "18, 12, 2, 18, 0.0562, 0.3290",
        "53, 0, 0, 1, -0.0729, 0.0729",
        "0, 30, 0, 0, 0.8395, 1.0000",
        "59, 6, 16, 80, -0.1186, -0.0046"
    })
    void a_change_has_the_interval_of_newcombe_1998_for_pairs(
            int both, int one, int other, int neither, String lower, String upper) {
        Estimate change =
                CONFIDENCE.change(new Paired(both, other, one, neither)).orElseThrow();
        assertThat(rounded(change, 4)).isEqualTo(lower + " to " + upper);
    }

    private static String ratio(int first, int ofFirst, int second, int ofSecond, int decimals) {
        return rounded(
                CONFIDENCE
                        .ratio(new Rate(first, ofFirst), new Rate(second, ofSecond))
                        .orElseThrow(),
                decimals);
    }

    private static String rounded(Estimate estimate, int decimals) {
        return rounded(estimate.interval().orElseThrow(), decimals);
    }

    private static String rounded(Interval interval, int decimals) {
        return rounded(interval.lower(), decimals)
                + " to "
                + rounded(interval.upper().orElseThrow(), decimals);
    }

    private static String rounded(double limit, int decimals) {
        return new BigDecimal(limit).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }
}
