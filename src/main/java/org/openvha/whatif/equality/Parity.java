package org.openvha.whatif.equality;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.openvha.whatif.statistics.Rate;

/**
 * How far apart the groups of an attribute are on one side (Fairlearn). Groups without people have no selection rate and are left out, as Fairlearn leaves out groups that
 * do not occur.
 *
 * @param difference {@code demographic_parity_difference}: the largest less the smallest selection rate; empty where nobody was assessed
 * @param ratio {@code demographic_parity_ratio}: the smallest divided by the largest; empty where nobody was assessed or nobody is listed
 */
public record Parity(OptionalDouble difference, OptionalDouble ratio) {

    /** Of all groups that have people, not stated and small ones among them, as Fairlearn has it. */
    static Parity ofAll(List<GroupImpact> groups, Function<GroupImpact, StateImpact> state) {
        List<Rate> rates = groups.stream()
                .map(group -> state.apply(group).selection().rate())
                .filter(Rate::isKnown)
                .toList();
        return of(rates);
    }

    /** Of the groups that are neither small nor not stated: what remains when the others, in which chance or missing records may have the last word, are set aside. */
    static Parity ofLargerStated(List<GroupImpact> groups, Function<GroupImpact, StateImpact> state) {
        return ofAll(
                groups.stream()
                        .filter(group -> !group.isSmall() && group.group().stated())
                        .toList(),
                state);
    }

    private static Parity of(List<Rate> rates) {
        Optional<Rate> largest = rates.stream().reduce((one, other) -> isLess(one, other) ? other : one);
        Optional<Rate> smallest = rates.stream().reduce((one, other) -> isLess(other, one) ? other : one);
        if (largest.isEmpty() || smallest.isEmpty()) {
            return new Parity(OptionalDouble.empty(), OptionalDouble.empty());
        }
        double most = largest.get().value().orElseThrow();
        double least = smallest.get().value().orElseThrow();
        return new Parity(
                OptionalDouble.of(most - least), most == 0 ? OptionalDouble.empty() : OptionalDouble.of(least / most));
    }

    private static boolean isLess(Rate one, Rate other) {
        return (long) one.count() * other.of() < (long) other.count() * one.of();
    }
}
