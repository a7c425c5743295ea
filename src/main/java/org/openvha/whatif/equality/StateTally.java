package org.openvha.whatif.equality;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.openvha.whatif.statistics.Confidence;
import org.openvha.whatif.statistics.Rate;

/** Counts the people of each group of an attribute on one side. */
final class StateTally {

    private final int[] population;
    private final int[] listed;

    StateTally(int groups) {
        population = new int[groups];
        listed = new int[groups];
    }

    void add(int group, boolean isListed) {
        population[group]++;
        listed[group] += isListed ? 1 : 0;
    }

    /** The group with most people; of equally large ones, the first. */
    int largestOf(IntStream groups) {
        return groups.reduce((largest, group) -> population[group] > population[largest] ? group : largest)
                .orElseThrow();
    }

    StateImpact impact(int group, int reference, int people, Confidence confidence) {
        Rate rate = new Rate(listed[group], population[group]);
        return new StateImpact(
                new Rate(population[group], people),
                new Rate(listed[group], Arrays.stream(listed).sum()),
                listed[reference] == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of((double) listed[group] / listed[reference]),
                group == reference
                        ? ComparedRate.ofReference(rate, confidence)
                        : ComparedRate.of(rate, new Rate(listed[reference], population[reference]), confidence));
    }
}
