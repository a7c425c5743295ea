package org.openvha.facts;

import java.util.List;
import java.util.function.Function;

/**
 * Everything that is known about one individual and may be assessed. Lists are immutable and ordered by id, so that the order of rows in a file cannot matter.
 *
 * @param incomplete whether a row about this individual was refused at intake
 */
public record CaseFile(
        Individual individual,
        List<Offence> offences,
        List<IntelligenceReport> reports,
        List<CustodyPeriod> custody,
        List<Activity> activities,
        List<Review> reviews,
        boolean incomplete) {

    /** @throws IllegalArgumentException if a list is not in order of id, or holds an id twice */
    public CaseFile {
        offences = inOrder(offences, Offence::id);
        reports = inOrder(reports, IntelligenceReport::id);
        custody = inOrder(custody, CustodyPeriod::id);
        activities = inOrder(activities, Activity::id);
        reviews = inOrder(reviews, Review::id);
    }

    private static <T> List<T> inOrder(List<T> facts, Function<T, String> id) {
        for (int i = 1; i < facts.size(); i++) {
            String before = id.apply(facts.get(i - 1));
            String after = id.apply(facts.get(i));
            if (before.compareTo(after) >= 0) {
                throw new IllegalArgumentException("Facts must be in order of id, but " + after + " follows " + before);
            }
        }
        return List.copyOf(facts);
    }
}
