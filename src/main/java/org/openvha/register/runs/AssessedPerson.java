package org.openvha.register.runs;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openvha.assessment.AssessedLine;
import org.openvha.assessment.Assessment;
import org.openvha.assessment.Contribution;
import org.openvha.assessment.Flag;
import org.openvha.assessment.Outcome;

/** What a run makes of an assessment on the thread that assessed it; flags, points and touches are empty for people who are not on the list. */
record AssessedPerson(AssessedLine line, List<String> flags, Map<String, Long> points, Touches touches) {

    static AssessedPerson of(Assessment assessment) {
        AssessedLine line = AssessedLine.of(assessment, false);
        return assessment.outcome() == Outcome.INCLUDED
                ? new AssessedPerson(line, flags(assessment), points(assessment), Touches.of(assessment))
                : new AssessedPerson(line, List.of(), Map.of(), Touches.NONE);
    }

    private static List<String> flags(Assessment assessment) {
        return assessment.flags().stream().map(Flag::rule).distinct().toList();
    }

    private static Map<String, Long> points(Assessment assessment) {
        Map<String, Long> points = new TreeMap<>();
        for (Contribution contribution : assessment.contributions()) {
            contribution
                    .offence()
                    .ifPresent(offence -> points.merge(offence.crimeType(), contribution.points(), Math::addExact));
        }
        return points;
    }
}
