package org.openvha.whatif.kpi;

import java.util.Optional;

/**
 * The counts of a comparison that KPIs are worked out from.
 *
 * @param baselineListed people on the baseline's list
 * @param candidateListed people on the candidate's list
 * @param entrants on the candidate's list and not on the baseline's
 * @param leavers on the baseline's list and not on the candidate's
 * @param candidateUnder18 people under 18 on the candidate's list
 * @param largestBorough the borough most people on the candidate's list live in; empty if nobody is on it
 * @param largestBoroughListed how many of them live there
 * @param top100Overlap people who are among the first 100 of both lists
 */
public record Measured(
        int baselineListed,
        int candidateListed,
        int entrants,
        int leavers,
        int candidateUnder18,
        Optional<String> largestBorough,
        int largestBoroughListed,
        int top100Overlap) {

    /** @throws IllegalArgumentException if the counts contradict each other */
    public Measured {
        int stay = baselineListed - leavers;
        check(entrants >= 0 && leavers >= 0 && stay >= 0, "more people leave than were listed");
        check(candidateListed == stay + entrants, "the lists differ by other people than those who enter and leave");
        check(part(candidateUnder18, candidateListed), "more people are under 18 than are listed");
        check(part(largestBoroughListed, candidateListed), "more people live in a borough than are listed");
        check(largestBorough.isPresent() == candidateListed > 0, "somebody is listed exactly if there is a borough");
        check(part(top100Overlap, Math.min(100, stay)), "more people are in both top hundreds than could be");
    }

    /** How many people could be in both top hundreds: 100, or fewer if a list is shorter. */
    int top100Possible() {
        return Math.min(100, Math.min(baselineListed, candidateListed));
    }

    private static boolean part(int some, int all) {
        return some >= 0 && some <= all;
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("These counts cannot be: " + otherwise);
        }
    }
}
