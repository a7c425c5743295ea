package org.openvha.register.lists;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openvha.assessment.Assessment;
import org.openvha.assessment.Assessor;
import org.openvha.assessment.Outcome;
import org.openvha.register.facts.FactStore;
import org.openvha.register.runs.Run;

/**
 * Why one person's place differs between two lists: the changes from one run to the other that together make it so, as comparisons find theirs (docs/interchange.md,
 * section 4). The set is minimal: with any one of them left out the person would not stand as they do.
 */
final class Causes {

    /** In the order in which they are tried. */
    enum Cause {
        FACTS,
        CLOCK,
        RULES
    }

    private final String individual;
    private final Run before;
    private final Run after;
    private final FactStore facts;
    private final Assessors assessors;

    /** Scores by what is changed; empty scores are of people who are not on the list. */
    private final Map<Set<Cause>, Optional<Long>> scores = new HashMap<>();

    Causes(String individual, Run before, Run after, FactStore facts, Assessors assessors) {
        this.individual = individual;
        this.before = before;
        this.after = after;
        this.facts = facts;
        this.assessors = assessors;
    }

    /**
     * @param scoreBefore as stored; empty for somebody not on that list
     * @param scoreAfter as stored; empty for somebody not on that list
     * @throws IllegalStateException if working a score out again gives another one than was stored
     */
    List<Cause> of(Optional<Long> scoreBefore, Optional<Long> scoreAfter) {
        EnumSet<Cause> causes = differences();
        require(score(EnumSet.noneOf(Cause.class)).equals(scoreBefore), before);
        require(score(causes).equals(scoreAfter), after);
        boolean stayed = scoreBefore.isPresent() && scoreAfter.isPresent();
        while (drop(causes, scoreAfter, stayed)) {
            // Once more, since what was needed beside a change may not be needed without it.
        }
        return List.copyOf(causes);
    }

    /** Drops, in their order, the changes without which everything stays as it is after; true if there was one. */
    private boolean drop(EnumSet<Cause> causes, Optional<Long> scoreAfter, boolean stayed) {
        boolean dropped = false;
        for (Cause cause : List.copyOf(causes)) {
            EnumSet<Cause> without = EnumSet.copyOf(causes);
            without.remove(cause);
            Optional<Long> score = score(without);
            if (stayed ? score.equals(scoreAfter) : score.isPresent() == scoreAfter.isPresent()) {
                causes.remove(cause);
                dropped = true;
            }
        }
        return dropped;
    }

    private EnumSet<Cause> differences() {
        EnumSet<Cause> changes = EnumSet.noneOf(Cause.class);
        if (before.load() != after.load()) {
            changes.add(Cause.FACTS);
        }
        if (!before.asOf().equals(after.asOf())) {
            changes.add(Cause.CLOCK);
        }
        if (!before.ruleSetDigest().equals(after.ruleSetDigest())) {
            changes.add(Cause.RULES);
        }
        return changes;
    }

    private Optional<Long> score(Set<Cause> changed) {
        return scores.computeIfAbsent(Set.copyOf(changed), this::workedOut);
    }

    private Optional<Long> workedOut(Set<Cause> changed) {
        long load = changed.contains(Cause.FACTS) ? after.load() : before.load();
        Run rules = changed.contains(Cause.RULES) ? after : before;
        Assessor assessor = assessors.of(rules, changed.contains(Cause.CLOCK) ? after.asOf() : before.asOf());
        return facts.known(load, individual)
                .map(assessor::assess)
                .filter(assessment -> assessment.outcome() == Outcome.INCLUDED)
                .map(Assessment::score);
    }

    private static void require(boolean holds, Run run) {
        if (!holds) {
            throw new IllegalStateException("A score of run " + run.id()
                    + " worked out again is not the one that was stored by " + run.software());
        }
    }
}
