package org.openvha.whatif.kpi;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What can be limited. A measure is not available where it would be a part of nobody. */
public enum Measure {
    /** People on the candidate's list. */
    LIST_SIZE(
            "list-size",
            Unit.PEOPLE,
            0,
            Integer.MAX_VALUE,
            measured -> Optional.of(Quotient.whole(measured.candidateListed())),
            "the candidate lists"),
    /** The candidate's list less the baseline's, as a percentage of the baseline's. */
    LIST_SIZE_CHANGE(
            "list-size-change-percent",
            Unit.PERCENT,
            -100,
            Integer.MAX_VALUE,
            measured -> Quotient.percent(
                    (long) measured.candidateListed() - measured.baselineListed(), measured.baselineListed()),
            "the length of the list changed by"),
    /** Those who enter and those who leave together, as a percentage of the baseline's list. */
    CHURN(
            "churn-percent",
            Unit.PERCENT,
            0,
            Integer.MAX_VALUE,
            measured -> Quotient.percent((long) measured.entrants() + measured.leavers(), measured.baselineListed()),
            "those who enter and those who leave are, of the baseline's list,"),
    /** People under 18 on the candidate's list, as a percentage of that list. */
    UNDER_18_SHARE(
            "under-18-share-percent",
            Unit.PERCENT,
            0,
            100,
            measured -> Quotient.percent(measured.candidateUnder18(), measured.candidateListed()),
            "people under 18 on the candidate's list are"),
    /** People on the candidate's list who live in the borough that most of them live in, as a percentage of that list. */
    LARGEST_BOROUGH_SHARE(
            "largest-borough-share-percent",
            Unit.PERCENT,
            0,
            100,
            measured -> Quotient.percent(measured.largestBoroughListed(), measured.candidateListed()),
            "people on the candidate's list from the borough with most are"),
    /** People who are among the first 100 of both lists; fewer than 100 are possible where a list is shorter. */
    TOP_100_OVERLAP(
            "top-100-overlap",
            Unit.PEOPLE,
            0,
            100,
            measured -> Optional.of(Quotient.whole(measured.top100Overlap())),
            "in the first 100 of both lists are");

    private final String label;
    private final Unit unit;
    private final int least;
    private final int most;
    private final Function<Measured, Optional<Quotient>> value;
    private final String words;

    Measure(String label, Unit unit, int least, int most, Function<Measured, Optional<Quotient>> value, String words) {
        this.label = label;
        this.unit = unit;
        this.least = least;
        this.most = most;
        this.value = value;
        this.words = words;
    }

    /** The measure of that exact name; empty when there is none. */
    static Optional<Measure> labelled(String label) {
        return Arrays.stream(values())
                .filter(measure -> measure.label.equals(label))
                .findFirst();
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(Measure::label).toList();
    }

    /** The name as it stands in files. */
    public String label() {
        return label;
    }

    public Unit unit() {
        return unit;
    }

    /** The least that it can ever be. */
    int least() {
        return least;
    }

    /** The most that it can ever be. */
    int most() {
        return most;
    }

    /** Empty where it is not available. */
    Optional<Quotient> of(Measured measured) {
        return value.apply(measured);
    }

    /** Whether it is a part of the candidate's list, and not of the baseline's. */
    boolean isOfCandidate() {
        return this == UNDER_18_SHARE || this == LARGEST_BOROUGH_SHARE;
    }

    /** What comes before the value in a sentence. */
    String words() {
        return words;
    }
}
