package org.openvha.register.lists;

import java.util.Optional;
import java.util.SortedMap;
import org.openvha.assessment.Outcome;

/**
 * One of the people put side by side; sums over their explanation, which stands below them whole.
 *
 * @param rank in the list; empty for people who are not on it
 * @param score whole points, the sum of {@code pointsByRule}
 * @param pointsByRule points of the contributions, by the rule that gave them
 * @param pointsByCrimeType points of contributions for offences, by crime type; intelligence has none, so these may add up to something else than the score
 * @param contributions how many there are
 * @param exclusions how many reasons there are for facts not to count
 * @param criteriaMet of {@code criteria}
 * @param flags how many things there are for a reader to consider
 * @param assessment the explanation as JSON of the contract, section 3
 */
public record PersonBeside(
        String individual,
        Optional<Integer> rank,
        Outcome outcome,
        long score,
        boolean incomplete,
        SortedMap<String, Long> pointsByRule,
        SortedMap<String, Long> pointsByCrimeType,
        int contributions,
        int exclusions,
        int criteriaMet,
        int criteria,
        int flags,
        String assessment) {}
