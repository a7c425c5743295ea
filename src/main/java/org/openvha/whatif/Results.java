package org.openvha.whatif;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What a rule set makes of everybody, person by person in the order of the case files, which is by id. */
public final class Results {

    /** The head of a list, whose overlap with another's is counted. */
    public static final int TOP = 100;

    private final List<Result> results;
    private final int[] ranks;
    private final int[] ranked;

    /** @param results in the order of the people's ids; not copied, and not to change any more */
    Results(List<Result> results) {
        this.results = results;
        this.ranked = IntStream.range(0, results.size())
                .filter(person -> results.get(person).listed())
                .boxed()
                .sorted(Comparator.comparingLong(
                                (Integer person) -> results.get(person).score())
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
        this.ranks = new int[results.size()];
        for (int place = 0; place < ranked.length; place++) {
            ranks[ranked[place]] = place + 1;
        }
    }

    public int people() {
        return results.size();
    }

    public Result of(int person) {
        return results.get(person);
    }

    public boolean listed(int person) {
        return ranks[person] > 0;
    }

    /** How many are on the list. */
    public int listed() {
        return ranked.length;
    }

    /** 1 for the highest score; 0 for somebody who is not on the list. */
    public int rank(int person) {
        return ranks[person];
    }

    /** People on the list, highest score first, then by id. */
    public IntStream ranked() {
        return Arrays.stream(ranked);
    }

    /** How many people are on this list and not on the other. */
    public int notOn(Results other) {
        return (int) ranked().filter(person -> !other.listed(person)).count();
    }

    /** How many people are among the first hundred of both lists. */
    public int topOverlap(Results other) {
        return (int) Arrays.stream(ranked)
                .limit(TOP)
                .filter(person -> other.ranks[person] > 0 && other.ranks[person] <= TOP)
                .count();
    }
}
