package org.openvha.whatif;

import java.util.List;

/**
 * Somebody who enters the list, leaves it, or stays on it with another score.
 *
 * @param person the place among the case files
 * @param baselineRank 0 if not on the baseline's list
 * @param candidateRank 0 if not on the candidate's list
 * @param causes the changes that together move the person, none of which can be left out (contract, section 4); never empty
 */
public record Moved(
        int person,
        String individual,
        Result baseline,
        Result candidate,
        int baselineRank,
        int candidateRank,
        List<String> causes) {}
