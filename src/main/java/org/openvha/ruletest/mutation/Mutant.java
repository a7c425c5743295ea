package org.openvha.ruletest.mutation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.openvha.ruleset.Change;
import org.openvha.ruletest.reach.Reachable;

/** A rule set with one thing changed. */
interface Mutant {

    /** Its name among the mutants of the set, such as {@code EXC-04: monthsAgo >= lookBackMonths instead of monthsAgo > lookBackMonths}. */
    String name();

    /** The rule that it is about, if it is about one, so that the cases of that rule are tried first. */
    Optional<String> rule();

    /** Whether anything can follow for a case that does not follow without the change. */
    boolean touches(TracedCase one);

    /** What to change in the set to assess a case under it. */
    Collection<Change> changes(TracedCase one);

    /** Whether {@link #changes} are the same for every case. */
    boolean oneForAllCases();

    /** Why the change makes no difference to anybody, if that is certain. */
    Optional<String> equivalence(Reachable reachable);

    /**
     * The case that is missing, in words.
     *
     * @param touched cases that have what the change is about and pass nonetheless
     */
    String missing(List<TracedCase> touched, Reachable reachable);
}
