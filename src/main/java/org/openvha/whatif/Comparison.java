package org.openvha.whatif;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvha.ruleset.Difference;

/**
 * A candidate held against a baseline, over everybody in one set of facts. Always a simulation.
 *
 * @param factsDigest of the facts that both were assessed from
 * @param people how many were assessed
 * @param entrants on the candidate's list and not on the baseline's, by id
 * @param leavers on the baseline's list and not on the candidate's, by id
 * @param rescored on both lists with another score, by id
 * @param scoreChanged how many of everybody assessed have another score
 * @param rankChanged how many people on both lists have another rank
 * @param movedByOthers how many of these have the same score, so that others passed them or made way
 * @param topOverlap how many people are among the first hundred of both lists
 * @param outcomeChanged how many of everybody assessed have another outcome, those between REMOVED and NOT_INCLUDED among them
 * @param flagsChanged how many people are flagged by other rules
 * @param marks whom each rule flags, by its id
 * @param overTime present between two as-of dates
 */
public record Comparison(
        Side baseline,
        Side candidate,
        String factsDigest,
        int people,
        Difference difference,
        List<Moved> entrants,
        List<Moved> leavers,
        List<Moved> rescored,
        int scoreChanged,
        int rankChanged,
        int movedByOthers,
        int topOverlap,
        int outcomeChanged,
        int flagsChanged,
        Map<String, Marked> marks,
        Optional<OverTime> overTime) {

    /** Whether nobody's outcome, score or flags differ, although the sets may. */
    public boolean findsNothing() {
        return entrants.isEmpty() && leavers.isEmpty() && scoreChanged == 0 && outcomeChanged == 0 && flagsChanged == 0;
    }
}
