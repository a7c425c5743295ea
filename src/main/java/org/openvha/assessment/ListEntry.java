package org.openvha.assessment;

import java.time.LocalDate;
import java.util.Comparator;
import org.openvha.facts.Ages;
import org.openvha.facts.Individual;

/** A person on the list: everything a line of {@code list.csv} says except the rank, which follows from the order (score, highest first, then id). */
public record ListEntry(Individual individual, long score) implements Comparable<ListEntry> {

    private static final Comparator<ListEntry> ORDER = Comparator.comparingLong(ListEntry::score)
            .reversed()
            .thenComparing(entry -> entry.individual().id());
    private static final int ADULT = 18;

    /** Completed years on a date (reference policy, section 1). */
    public int ageOn(LocalDate date) {
        return Ages.on(individual.dateOfBirth(), date);
    }

    public boolean under18On(LocalDate date) {
        return ageOn(date) < ADULT;
    }

    @Override
    public int compareTo(ListEntry other) {
        return ORDER.compare(this, other);
    }
}
