package org.openvha.whatif.counterfactual;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks for the smallest sets of facts, exhaustively: first each fact by itself with all its alternatives, then pairs, then threes of the facts that are left, with those alternatives
 * that are tried together. A set that holds a smaller set which was found is not tried, so every set found is minimal.
 */
final class Search {

    private final List<VariedFact> facts;
    private final Trials trials;
    private final long limit;
    private final List<SizeResult> sizes = new ArrayList<>();

    /** @param limit a size with more combinations is not searched */
    Search(List<VariedFact> facts, Trials trials, long limit) {
        this.facts = facts;
        this.trials = trials;
        this.limit = limit;
    }

    /** @param most up to so many facts at once, from 1 to 3 */
    List<SizeResult> upTo(int most) {
        List<VariedFact> left = facts;
        Set<Set<FactId>> pairs = Set.of();
        for (int size = 1; size <= most; size++) {
            Set<Set<FactId>> smaller = pairs;
            SizeResult result = size(size, left, smaller);
            sizes.add(result);
            if (size == 1) {
                Set<FactId> alone =
                        ids(result.sets()).stream().flatMap(Set::stream).collect(Collectors.toSet());
                left = facts.stream()
                        .filter(fact -> !alone.contains(fact.id()))
                        .map(VariedFact::together)
                        .filter(fact -> !fact.effects().isEmpty())
                        .toList();
            } else {
                pairs = ids(result.sets());
            }
        }
        return List.copyOf(sizes);
    }

    private SizeResult size(int size, List<VariedFact> left, Set<Set<FactId>> smaller) {
        long combinations = combinations(size, left);
        boolean searched = combinations <= limit && sizes.stream().allMatch(SizeResult::searched);
        if (searched) {
            extend(new ArrayList<>(), 0, size, left, smaller);
        }
        return new SizeResult(size, combinations, searched, trials.found());
    }

    /** How many there are of a size, before any is left out since it holds a smaller set. */
    private static long combinations(int size, List<VariedFact> facts) {
        double[] ofSize = new double[size + 1];
        ofSize[0] = 1;
        for (VariedFact fact : facts) {
            for (int i = size; i > 0; i--) {
                ofSize[i] += ofSize[i - 1] * fact.effects().size();
            }
        }
        return (long) ofSize[size];
    }

    private void extend(List<Effect> chosen, int from, int size, List<VariedFact> left, Set<Set<FactId>> smaller) {
        if (chosen.size() == size) {
            trials.add(List.copyOf(chosen));
            return;
        }
        for (int i = from; i < left.size(); i++) {
            VariedFact next = left.get(i);
            if (!holdsSmaller(chosen, next, smaller)) {
                for (Effect effect : next.effects()) {
                    chosen.add(effect);
                    extend(chosen, i + 1, size, left, smaller);
                    chosen.remove(chosen.size() - 1);
                }
            }
        }
    }

    private static boolean holdsSmaller(List<Effect> chosen, VariedFact next, Set<Set<FactId>> smaller) {
        return !smaller.isEmpty()
                && chosen.stream().anyMatch(effect -> smaller.contains(Set.of(effect.fact(), next.id())));
    }

    private static Set<Set<FactId>> ids(List<FoundSet> sets) {
        Set<Set<FactId>> ids = new HashSet<>();
        for (FoundSet set : sets) {
            ids.add(set.effects().stream().map(Effect::fact).collect(Collectors.toSet()));
        }
        return ids;
    }
}
