package org.openvha.audit.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that was done about a person: an activity, a review, a disclosure, a correction.
 *
 * @param day on which
 * @param at when, where that is known to the moment: then what was done earlier on the day of a reading does not count as following it
 */
public record Deed(String individual, LocalDate day, Optional<Instant> at) {

    boolean follows(Instant reading, LocalDate dayOfReading, int days) {
        boolean notBefore = at.map(moment -> !moment.isBefore(reading)).orElse(!day.isBefore(dayOfReading));
        return notBefore && !day.isAfter(dayOfReading.plusDays(days));
    }
}
