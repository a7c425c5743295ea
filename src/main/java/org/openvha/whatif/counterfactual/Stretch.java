package org.openvha.whatif.counterfactual;

import java.time.LocalDate;
import java.util.Optional;
import org.openvha.assessment.Words;

/**
 * Dates that every rule reads alike, on one side of the date that stands in the facts.
 *
 * @param from empty if it has no beginning; never if it is later
 * @param to the last of them
 * @param later whether they are later than the date that stands in the facts
 */
public record Stretch(Optional<LocalDate> from, LocalDate to, boolean later) {

    /** The one nearest to the date that stands in the facts. */
    LocalDate nearest() {
        return later ? from.orElseThrow() : to;
    }

    /** Whether the other begins on the day after this one ends. */
    boolean meets(Stretch next) {
        return next.from().equals(Optional.of(to.plusDays(1)));
    }

    Stretch upTo(Stretch last) {
        return new Stretch(from, last.to(), later);
    }

    String words() {
        if (from.isEmpty()) {
            return Words.date(to) + " or before";
        }
        return from.get().equals(to) ? Words.date(to) : "from " + Words.date(from.get()) + " to " + Words.date(to);
    }
}
