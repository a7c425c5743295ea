package org.openvha.whatif.kpi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openvha.ruleset.provenance.Basis;

/**
 * A limit, or two, on what a change may do before somebody has to explain it. No component is null or blank.
 *
 * @param id never used again, such as {@code KPI-01}
 * @param atLeast below it the KPI is breached; the limit itself is allowed
 * @param atMost above it the KPI is breached; the limit itself is allowed
 * @param basis how far the limits can be trusted
 * @param source where they come from
 * @param because why there is a limit
 */
public record Kpi(
        String id,
        Measure measure,
        Optional<BigDecimal> atLeast,
        Optional<BigDecimal> atMost,
        Basis basis,
        String source,
        String because) {

    /** Holds a comparison against the limits; what is not available is a breach, since nobody can say that it keeps to them. */
    KpiResult judge(Measured measured) {
        Optional<Quotient> value = measure.of(measured);
        boolean breached = value.map(this::isBreachedBy).orElse(true) && !isAllThatCanBe(measured);
        Optional<String> shown = value.map(number -> number.shown(limits()));
        return new KpiResult(this, shown, breached, words(shown, breached, measured));
    }

    /** The limits in words: {@code at least 80 and at most 100}. */
    public String limitsInWords() {
        return Stream.concat(
                        atLeast.map(limit -> "at least " + shown(limit)).stream(),
                        atMost.map(limit -> "at most " + shown(limit)).stream())
                .reduce((least, most) -> least + " and " + most)
                .orElseThrow();
    }

    /** Nobody can demand more people in both top hundreds than the shorter list has. */
    private boolean isAllThatCanBe(Measured measured) {
        return measure == Measure.TOP_100_OVERLAP && measured.top100Overlap() == measured.top100Possible();
    }

    private boolean isBreachedBy(Quotient value) {
        return atLeast.filter(limit -> value.compareTo(limit) < 0).isPresent()
                || atMost.filter(limit -> value.compareTo(limit) > 0).isPresent();
    }

    private List<BigDecimal> limits() {
        return Stream.concat(atLeast.stream(), atMost.stream()).toList();
    }

    private String words(Optional<String> value, boolean breached, Measured measured) {
        if (value.isEmpty()) {
            return measure.label() + " is not available, because "
                    + (measure.isOfCandidate() ? "the candidate lists nobody" : "the baseline lists nobody")
                    + "; it must be " + limitsInWords() + ", and nobody can say that it is, so this counts as a breach";
        }
        return measure.words() + " " + people(value.get()) + addition(measured) + "; the limit is " + limitsInWords()
                + (breached ? ": breached" : ": kept");
    }

    private String addition(Measured measured) {
        return switch (measure) {
            case LARGEST_BOROUGH_SHARE ->
                measured.largestBorough().map(name -> " (" + name + ")").orElse("");
            case TOP_100_OVERLAP ->
                measured.top100Possible() < 100
                        ? " (of " + measured.top100Possible() + " possible, since a list is shorter than 100)"
                        : "";
            default -> "";
        };
    }

    private String people(String value) {
        return measure.unit() == Unit.PERCENT
                ? measure.unit().shown(value)
                : value + (value.equals("1") ? " person" : " people");
    }

    private String shown(BigDecimal limit) {
        return measure.unit().shown(limit.toPlainString());
    }
}
