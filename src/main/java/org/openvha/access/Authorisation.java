package org.openvha.access;

import java.time.LocalDate;

/**
 * Leave to use the assessment, given by a person.
 *
 * @param grade of the authorisation, by its own name, such as {@code superintendent}
 * @param by who gave it: a role and a name or staff number
 * @param until the last day on which it counts
 */
public record Authorisation(String grade, String by, LocalDate until) {

    public Authorisation {
        grade = PlainLine.of("The grade of the authorisation", grade, 2, 60);
        by = PlainLine.of("The name of whoever authorises", by, 2, 80);
    }

    boolean countsOn(LocalDate day) {
        return !day.isAfter(until);
    }
}
