package org.openvha.ruletest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openvha.ruleset.Change;
import org.openvha.ruleset.Difference;
import org.openvha.ruleset.Parameter;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.WeightRow;
import org.openvha.ruletest.reach.Reachable;

/**
 * What a suite answers for: of a complete set everything; of a what-if only what differs from its parent, since the parent's suite answers for the rest.
 *
 * @param rules that a what-if adds or replaces, or that read a parameter it sets, in order of id
 * @param weights rows that a what-if adds or replaces, or that count for nothing in its parent
 * @param parameters that a what-if adds or replaces
 * @param putBack what would bring back the rules and rows that a what-if removes; of a complete set, nothing
 */
public record Scope(List<Rule> rules, List<WeightRow> weights, List<Parameter> parameters, List<Change> putBack) {

    static Scope ofAll(RuleSet set) {
        return new Scope(set.rules(), set.weights(), set.parameters(), List.of());
    }

    static Scope ofWhatIf(RuleSet set, RuleSet parent) {
        List<Rule> rules = new ArrayList<>();
        List<WeightRow> weights = new ArrayList<>();
        Set<String> changed = addedParameters(set, parent);
        List<Change> putBack = new ArrayList<>();
        for (Change change : Difference.between(parent, set).changes()) {
            if (change instanceof Change.OfRule rule) {
                rule.after()
                        .ifPresentOrElse(
                                rules::add,
                                () -> putBack.add(new Change.OfRule(rule.id(), Optional.empty(), rule.before())));
            } else if (change instanceof Change.OfWeight weight) {
                weight.after()
                        .ifPresentOrElse(
                                weights::add,
                                () -> putBack.add(
                                        new Change.OfWeight(weight.offenceClass(), Optional.empty(), weight.before())));
            } else if (change instanceof Change.OfParameter parameter) {
                changed.add(parameter.after().name());
            }
        }
        weights.addAll(brought(set, parent));
        List<Parameter> parameters = set.parameters().stream()
                .filter(parameter -> changed.contains(parameter.name()))
                .toList();
        List<Rule> answered = set.rules().stream()
                .filter(rule ->
                        rules.contains(rule) || set.parametersOf(rule).stream().anyMatch(parameters::contains))
                .toList();
        return new Scope(answered, List.copyOf(weights), parameters, List.copyOf(putBack));
    }

    /** Rows that decide nothing in the parent, where every offence of their class is excluded, and something here. */
    private static List<WeightRow> brought(RuleSet set, RuleSet parent) {
        Reachable here = new Reachable(set);
        Reachable there = new Reachable(parent);
        return set.weights().stream()
                .filter(row -> parent.weight(row.offenceClass()).equals(Optional.of(row)))
                .filter(row -> there.neverCounts(row.offenceClass()) && !here.neverCounts(row.offenceClass()))
                .toList();
    }

    private static Set<String> addedParameters(RuleSet set, RuleSet parent) {
        Set<String> inherited =
                parent.parameters().stream().map(Parameter::name).collect(Collectors.toSet());
        return set.parameters().stream()
                .map(Parameter::name)
                .filter(name -> !inherited.contains(name))
                .collect(Collectors.toSet());
    }
}
