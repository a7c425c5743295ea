package org.openvha.ruleset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A rule set with some changes made to it: what an attribution tries between a baseline and a candidate, and what a sweep or an ablation tries. It is a thought, not a set on
 * disk: made of parts that were checked when their own sets were loaded, with an id that no set can have, and never published.
 */
record Variant(RuleSet base, Collection<Change> changes) {

    RuleSet make() {
        Map<String, Parameter> parameters = new LinkedHashMap<>(base.parametersByName());
        Map<String, WeightRow> weights = new LinkedHashMap<>(base.weightsByClass());
        Map<String, Rule> rules = new TreeMap<>();
        base.rules().forEach(rule -> rules.put(rule.id(), rule));
        boolean rulesDiffer = false;
        for (Change change : changes) {
            if (change instanceof Change.OfRule rule) {
                rule.after().ifPresentOrElse(after -> rules.put(rule.id(), after), () -> rules.remove(rule.id()));
                rulesDiffer = true;
            } else if (change instanceof Change.OfWeight weight) {
                weight.after()
                        .ifPresentOrElse(
                                after -> weights.put(weight.offenceClass(), after),
                                () -> weights.remove(weight.offenceClass()));
            } else if (change instanceof Change.OfParameter parameter) {
                parameters.put(parameter.after().name(), parameter.after());
                rulesDiffer = true;
            }
        }
        List<Rule> made = rulesDiffer ? inPlace(rules, parameters) : base.rules();
        return RuleSet.variant(base, name(), parameters, weights, made);
    }

    /** A rule that reads a parameter which only its own set has keeps the value that it has there. */
    private static List<Rule> inPlace(Map<String, Rule> rules, Map<String, Parameter> parameters) {
        Map<String, Integer> values = RuleSet.byNameInRules(parameters.values());
        List<Rule> made = new ArrayList<>(rules.size());
        rules.values().stream()
                .sorted(Comparator.comparing(Rule::id))
                .forEach(rule -> made.add(new Rule(
                        made.size(), rule.file(), rule.source(), rule.checked().with(values))));
        return made;
    }

    private String name() {
        return changes.stream().map(Change::cause).collect(Collectors.joining(", ", base.id() + " with ", ""));
    }
}
