package org.openvha.whatif.counterfactual;

import java.util.ArrayList;
import java.util.List;
import org.openvha.assessment.Outcome;
import org.openvha.assessment.Words;

/**
 * What a page says of one fact: other classes differ in nothing but the score, so that one line does for all of them.
 *
 * @param score in words, with "points"
 */
record ClassesTogether(List<Alternative> alternatives, Outcome outcome, String score) {

    /** @param sets of one and the same single fact */
    static List<ClassesTogether> of(List<FoundSet> sets) {
        List<ClassesTogether> lines = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            List<FoundSet> ofOutcome =
                    sets.stream().filter(set -> set.outcome() == outcome).toList();
            ofOutcome.stream()
                    .filter(set -> !isOfClasses(set))
                    .map(set -> line(List.of(set)))
                    .forEach(lines::add);
            List<FoundSet> classes =
                    ofOutcome.stream().filter(ClassesTogether::isOfClasses).toList();
            if (!classes.isEmpty()) {
                lines.add(line(classes));
            }
        }
        return lines;
    }

    private static boolean isOfClasses(FoundSet set) {
        return set.effects().get(0).alternatives().stream()
                .allMatch(alternative -> alternative.change() == Change.CLASS);
    }

    private static ClassesTogether line(List<FoundSet> sets) {
        List<Alternative> alternatives = sets.stream()
                .flatMap(set -> set.effects().get(0).alternatives().stream())
                .toList();
        long least = sets.stream().mapToLong(FoundSet::score).min().orElseThrow();
        long most = sets.stream().mapToLong(FoundSet::score).max().orElseThrow();
        String score = least == most
                ? Words.count(least, "point", "points")
                : Words.number(least) + " to " + Words.count(most, "point", "points");
        return new ClassesTogether(alternatives, sets.get(0).outcome(), score);
    }
}
