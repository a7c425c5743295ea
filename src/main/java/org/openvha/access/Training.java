package org.openvha.access;

import java.time.LocalDate;

/**
 * Data-protection training that somebody passed.
 *
 * @param course its name
 * @param until the last day on which it counts
 */
public record Training(String course, LocalDate until) {

    public Training {
        course = PlainLine.of("The name of the course", course, 2, 100);
    }

    boolean countsOn(LocalDate day) {
        return !day.isAfter(until);
    }
}
