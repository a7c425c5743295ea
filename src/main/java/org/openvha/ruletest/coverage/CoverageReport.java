package org.openvha.ruletest.coverage;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the tests of a rule set exercise.
 *
 * @param ruleSet id
 * @param parent of a what-if, of which only what differs from its parent is asked; otherwise empty
 * @param exercises rules in order of id, then conditions, weight rows, parameters
 */
public record CoverageReport(String ruleSet, String parent, List<Exercise> exercises) {

    private static final int ALL = 100;

    /** Those of one kind that some case could show. */
    private Stream<Exercise> possible() {
        return exercises.stream().filter(exercise -> exercise.impossible().isEmpty());
    }

    public long possible(Part part) {
        return possible().filter(exercise -> exercise.part() == part).count();
    }

    public long shown(Part part) {
        return possible()
                .filter(exercise -> exercise.part() == part && exercise.shown())
                .count();
    }

    /** Whole percent, rounded down, of what cases can show. */
    public long percent() {
        long possible = possible().count();
        return possible == 0 ? ALL : possible().filter(Exercise::shown).count() * ALL / possible;
    }

    public List<Exercise> missing() {
        return exercises.stream().filter(Exercise::isMissing).toList();
    }

    public List<Exercise> impossible() {
        return exercises.stream()
                .filter(exercise -> exercise.impossible().isPresent())
                .toList();
    }
}
