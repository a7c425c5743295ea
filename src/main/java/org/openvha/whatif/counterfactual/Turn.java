package org.openvha.whatif.counterfactual;

import java.time.LocalDate;
import java.util.List;
import org.openvha.assessment.Assessment;
import org.openvha.assessment.Criterion;

/**
 * The first day on which somebody is on the other side.
 *
 * @param before the assessment of the day before
 * @param after the assessment of the day
 * @param changes in order of the facts
 * @param ended ids, in order, of the custody periods whose last day was the day before
 */
public record Turn(Assessment before, Assessment after, List<FactChange> changes, List<String> ended) {

    public LocalDate day() {
        return after.asOf();
    }

    /** The criteria that are met on one of the two days only, as they are on the day itself. */
    List<Criterion> criteria() {
        return after.criteria().stream()
                .filter(criterion -> before.criteria().stream()
                        .anyMatch(
                                earlier -> earlier.rule().equals(criterion.rule()) && earlier.met() != criterion.met()))
                .toList();
    }
}
