package org.openvha.register.lists;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a person's place changed when a list came in force, or when a review was upheld while it was.
 *
 * @param change ENTERED, LEFT or MOVED (score or rank)
 * @param causes FACTS, CLOCK, RULES: the smallest set that together makes the change, found as comparisons find theirs; OTHERS alone if only other people moved; REVIEW alone if a review did it; none for the
 *     first list of all, before which there was nothing to change from
 * @param review the review that took them off the list or put them back on it, or that had kept them off until this list; empty for any other change
 * @param decidedOn the day on which it was decided; empty without it
 * @param rankBefore empty when not on the list before
 * @param rankAfter empty when not on the list after
 */
public record HistoryEntry(
        long run,
        Instant inForceFrom,
        LocalDate asOf,
        String ruleSet,
        String change,
        List<String> causes,
        Optional<Long> review,
        Optional<LocalDate> decidedOn,
        Optional<Integer> rankBefore,
        Optional<Integer> rankAfter,
        Optional<Long> scoreBefore,
        Optional<Long> scoreAfter) {}
