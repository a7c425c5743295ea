package org.openvha.whatif.variant;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.openvha.whatif.Result;
import org.openvha.whatif.Results;

/**
 * What a variant does, held against the unchanged set.
 *
 * @param list its list
 * @param entrants how many are on its list and not on the unchanged one
 * @param leavers how many are on the unchanged list and not on its
 * @param rescored how many are on both lists with another score
 * @param scoreChanged how many of everybody assessed have another score
 * @param flagsChanged how many have other flags though they neither enter nor leave; somebody whom a review takes off instead of a criterion is one of them
 * @param under18Change how many more on its list are under 18; below 0 if fewer
 * @param topOverlap how many are among the first hundred of both lists
 * @param touched of how many people the changed rules and weights read a fact otherwise than before; nobody else was assessed again
 */
public record Effect(
        Figures list,
        int entrants,
        int leavers,
        int rescored,
        int scoreChanged,
        int flagsChanged,
        int under18Change,
        int topOverlap,
        int touched) {

    static Effect of(Figures unchanged, Figures list, Results before, Results after, int touched) {
        return new Effect(
                list,
                count(after, person -> after.listed(person) && !before.listed(person)),
                count(after, person -> before.listed(person) && !after.listed(person)),
                count(after, person -> onBoth(before, after, person) && rescored(before, after, person)),
                count(after, person -> rescored(before, after, person)),
                count(after, person -> before.listed(person) == after.listed(person) && flagged(before, after, person)),
                list.under18() - unchanged.under18(),
                before.topOverlap(after),
                touched);
    }

    /** What changing nothing does. */
    public static Effect none(Figures list) {
        return new Effect(list, 0, 0, 0, 0, 0, 0, Math.min(Results.TOP, list.listed()), 0);
    }

    /** By how much the list grows; below 0 if it shrinks. */
    public int net() {
        return entrants - leavers;
    }

    /** How many enter or leave. */
    public int churn() {
        return entrants + leavers;
    }

    /** Whether anybody enters, leaves, or stays with another score. */
    public boolean movesTheList() {
        return churn() > 0 || rescored > 0;
    }

    private static boolean onBoth(Results before, Results after, int person) {
        return before.listed(person) && after.listed(person);
    }

    private static boolean rescored(Results before, Results after, int person) {
        return before.of(person).score() != after.of(person).score();
    }

    private static boolean flagged(Results before, Results after, int person) {
        Result one = before.of(person);
        return !one.flags().equals(after.of(person).flags());
    }

    private static int count(Results results, IntPredicate counted) {
        return (int) IntStream.range(0, results.people()).filter(counted).count();
    }
}
