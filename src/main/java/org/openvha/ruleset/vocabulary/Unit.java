package org.openvha.ruleset.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a number of a rule counts. A parameter says its own, and may be compared only with a property of the same, so that "12 weeks" never stands where twelve months are meant. */
public enum Unit {
    MONTHS,
    DAYS,
    YEARS,
    POINTS,
    PERCENT,
    OFFENCES,
    REPORTS,
    GRADE;

    /** The word as it stands in files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The unit of that exact word; empty when there is none. */
    public static Optional<Unit> labelled(String label) {
        return Arrays.stream(values())
                .filter(unit -> unit.label().equals(label))
                .findFirst();
    }

    /** All the words. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(Unit::label).toList();
    }
}
