package org.openvha.cli;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openvha.ruleset.Change;
import org.openvha.ruleset.Difference;
import org.openvha.ruleset.Parameter;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.RuleSet;

/** The rules that a change touches: those that differ, those that read a parameter that does, and for weights those that read weights. */
record TouchedRules(RuleSet baseline, RuleSet candidate) {

    private static final String RULE = "rule:";

    Set<String> ids() {
        Difference difference = Difference.between(baseline, candidate);
        Set<String> ids = new TreeSet<>();
        difference.changes().forEach(change -> add(change, ids));
        difference.inWordsOnly().stream()
                .filter(cause -> cause.startsWith(RULE))
                .forEach(cause -> ids.add(cause.substring(RULE.length())));
        return ids;
    }

    private void add(Change change, Set<String> ids) {
        if (change instanceof Change.OfRule rule) {
            ids.add(rule.id());
        } else if (change instanceof Change.OfParameter parameter) {
            readers(parameter.before().name()).forEach(ids::add);
        } else {
            both().flatMap(set -> set.rules().stream())
                    .filter(rule -> rule.properties()
                            .anyMatch(property -> property.name().startsWith("weight")))
                    .map(Rule::id)
                    .forEach(ids::add);
        }
    }

    private Stream<String> readers(String parameter) {
        return both().flatMap(set -> set.rules().stream()
                .filter(rule ->
                        set.parametersOf(rule).stream().map(Parameter::name).anyMatch(parameter::equals))
                .map(Rule::id));
    }

    private Stream<RuleSet> both() {
        return Stream.of(baseline, candidate);
    }
}
