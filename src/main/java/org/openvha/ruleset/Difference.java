package org.openvha.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * In what a candidate differs from a baseline.
 *
 * @param changes what can make a difference to somebody: rules by id, then weights by class, then parameters by name (contract, section 4)
 * @param inWordsOnly causes of what differs in name, source, reason or place alone, in the same order
 */
public record Difference(List<Change> changes, List<String> inWordsOnly) {

    /** Two sets that are one have no difference. */
    public static Difference between(RuleSet baseline, RuleSet candidate) {
        List<Change> changes = new ArrayList<>();
        List<String> inWordsOnly = new ArrayList<>();
        rules(baseline, candidate, changes, inWordsOnly);
        weights(baseline, candidate, changes, inWordsOnly);
        parameters(baseline, candidate, changes, inWordsOnly);
        return new Difference(List.copyOf(changes), List.copyOf(inWordsOnly));
    }

    private static void rules(RuleSet baseline, RuleSet candidate, List<Change> changes, List<String> inWordsOnly) {
        Map<String, Integer> valuesBefore = baseline.valuesByNameInRules();
        Map<String, Integer> valuesAfter = candidate.valuesByNameInRules();
        for (String id : union(ids(baseline), ids(candidate))) {
            Optional<Rule> before = baseline.rule(id);
            Optional<Rule> after = candidate.rule(id);
            Change change = new Change.OfRule(id, before, after);
            if (before.isEmpty()
                    || after.isEmpty()
                    || !before.get().doesTheSameAs(after.get(), valuesBefore)
                    || !before.get().doesTheSameAs(after.get(), valuesAfter)) {
                changes.add(change);
            } else if (!before.get().source().equals(after.get().source())) {
                inWordsOnly.add(change.cause());
            }
        }
    }

    private static void weights(RuleSet baseline, RuleSet candidate, List<Change> changes, List<String> inWordsOnly) {
        Map<String, WeightRow> rowsBefore = baseline.weightsByClass();
        Map<String, WeightRow> rowsAfter = candidate.weightsByClass();
        for (String offenceClass : union(rowsBefore.keySet(), rowsAfter.keySet())) {
            Optional<WeightRow> before = Optional.ofNullable(rowsBefore.get(offenceClass));
            Optional<WeightRow> after = Optional.ofNullable(rowsAfter.get(offenceClass));
            Change change = new Change.OfWeight(offenceClass, before, after);
            if (!before.map(WeightRow::weighted).equals(after.map(WeightRow::weighted))) {
                changes.add(change);
            } else if (!before.equals(after)) {
                inWordsOnly.add(change.cause());
            }
        }
    }

    private static void parameters(
            RuleSet baseline, RuleSet candidate, List<Change> changes, List<String> inWordsOnly) {
        Map<String, Parameter> before = new TreeMap<>(baseline.parametersByName());
        before.keySet().retainAll(candidate.parametersByName().keySet());
        before.forEach((name, parameter) -> {
            Parameter after = candidate.parametersByName().get(name);
            Change change = new Change.OfParameter(parameter, after);
            if (parameter.value() != after.value()) {
                changes.add(change);
            } else if (!parameter.equals(after)) {
                inWordsOnly.add(change.cause());
            }
        });
    }

    private static Set<String> ids(RuleSet set) {
        return set.rules().stream().map(Rule::id).collect(Collectors.toSet());
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }
}
