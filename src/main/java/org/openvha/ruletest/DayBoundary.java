package org.openvha.ruletest;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.openvha.facts.Ages;
import org.openvha.facts.CaseFile;

/**
 * Where a number stands for a date, being on a side of the boundary is not enough: the case must be on the very day. "Within 6 months" needs a fact exactly 6 months old and one
 * a day older; "under 18" needs an 18th birthday and the day before it.
 */
final class DayBoundary {

    private static final Set<String> DATED =
            Set.of("monthsAgo", "monthsSinceLatest", "monthsSinceReport", "ageAtOffence", "ageAtD", "monthsUntil18");

    private final TestCase testCase;
    private final String fact;

    /** @param fact the id of the fact the rule was tried on; empty where it was tried on the person as a whole */
    DayBoundary(TestCase testCase, String fact) {
        this.testCase = testCase;
        this.fact = fact;
    }

    /** Whether a property stands for a date. */
    static boolean isDated(String property) {
        return DATED.contains(property);
    }

    /**
     * Whether the case is on the day where the property goes from {@code lower} to {@code lower + 1}: the last day that has the lower value, or the first that has the higher.
     * Properties that stand for no date always are.
     */
    boolean isOnTheDay(String property, long lower) {
        return switch (property) {
            case "monthsAgo", "monthsSinceLatest", "monthsSinceReport" -> dates().anyMatch(date -> ages(date, lower));
            case "ageAtOffence" -> dates().anyMatch(date -> birthday(date, lower + 1));
            case "ageAtD" -> birthday(testCase.asOf(), lower + 1);
            case "monthsUntil18" -> birthday(testCase.asOf().plusMonths(lower), 18);
            default -> true;
        };
    }

    private boolean ages(LocalDate date, long months) {
        LocalDate edge = testCase.asOf().minusMonths(months);
        return date.equals(edge) || date.equals(edge.minusDays(1));
    }

    /** Whether the person comes of that age on the date, or on the day after. */
    private boolean birthday(LocalDate date, long age) {
        return age(date) == age && age(date.minusDays(1)) == age - 1
                || age(date.plusDays(1)) == age && age(date) == age - 1;
    }

    private int age(LocalDate date) {
        return Ages.on(testCase.facts().individual().dateOfBirth(), date);
    }

    private Stream<LocalDate> dates() {
        CaseFile facts = testCase.facts();
        Stream<Map.Entry<String, LocalDate>> offences =
                facts.offences().stream().map(offence -> Map.entry(offence.id(), offence.date()));
        Stream<Map.Entry<String, LocalDate>> reports =
                facts.reports().stream().map(report -> Map.entry(report.id(), report.date()));
        return Stream.concat(offences, reports)
                .filter(entry -> fact.isEmpty() || entry.getKey().equals(fact))
                .map(Map.Entry::getValue);
    }
}
