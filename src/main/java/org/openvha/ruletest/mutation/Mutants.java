package org.openvha.ruletest.mutation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openvha.ruleset.Change;
import org.openvha.ruleset.Parameter;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.WeightRow;
import org.openvha.ruletest.Scope;

/** Every way in which a set is changed, one at a time. */
final class Mutants {

    private static final int LARGEST_PARAMETER = 1_000_000;
    private static final int LARGEST_WEIGHT = 999_999;

    private final RuleSet set;
    private final RuleMutants ofRules;
    private final Map<String, Mutant> byName = new LinkedHashMap<>();

    private Mutants(RuleSet set) {
        this.set = set;
        this.ofRules = new RuleMutants(new ConditionEdits(new TestEdits(texts(set))));
    }

    /** In order of rule, weight row and parameter, each with a name of its own. */
    static List<Mutant> of(RuleSet set, Scope scope) {
        Mutants mutants = new Mutants(set);
        scope.rules().forEach(rule -> mutants.ofRules.of(rule).forEach(mutants::add));
        scope.weights().forEach(mutants::weight);
        scope.parameters().forEach(mutants::parameter);
        scope.putBack().forEach(mutants::putBack);
        return List.copyOf(mutants.byName.values());
    }

    /** Of two changes of one name, which stand in two places of one rule, the second is told apart by a number. */
    private void add(Mutant mutant) {
        String name = mutant.name();
        for (int further = 2; byName.containsKey(name); further++) {
            name = mutant.name() + " (" + further + ")";
        }
        byName.put(name, name.equals(mutant.name()) ? mutant : new Renamed(name, mutant));
    }

    private void weight(WeightRow row) {
        for (int weight : new int[] {row.weight() - 1, row.weight() + 1}) {
            if (weight > 0 && weight <= LARGEST_WEIGHT) {
                WeightRow other = new WeightRow(
                        row.offenceClass(), row.offence(), weight, row.crimeType(), row.basis(), row.source());
                add(new WeightMutant(Optional.of(row), Optional.of(other)));
            }
        }
        add(new WeightMutant(Optional.of(row), Optional.empty()));
    }

    private void parameter(Parameter parameter) {
        for (int value : new int[] {parameter.value() - 1, parameter.value() + 1}) {
            if (value >= 0 && value <= LARGEST_PARAMETER) {
                Parameter other = new Parameter(
                        parameter.name(),
                        value,
                        parameter.unit(),
                        parameter.basis(),
                        parameter.source(),
                        parameter.meaning());
                add(new ParameterMutant(parameter, other, reading(parameter, value)));
            }
        }
    }

    private List<Rewritten> reading(Parameter parameter, int value) {
        Map<String, Integer> changed = Map.of(parameter.nameInRules(), value);
        List<Rewritten> reading = new ArrayList<>();
        for (Rule rule : set.rules()) {
            if (set.parametersOf(rule).contains(parameter)) {
                reading.add(Rewritten.of(
                        rule,
                        rule.condition().with(changed),
                        rule.checked().with(changed).numbers()));
            }
        }
        return reading;
    }

    private void putBack(Change change) {
        if (change instanceof Change.OfRule rule) {
            add(new RuleMutant(
                    "put back", "with " + rule.id() + " put back", new Rewritten(Optional.empty(), rule.after())));
        } else if (change instanceof Change.OfWeight weight) {
            add(new WeightMutant(Optional.empty(), weight.after()));
        }
    }

    private static Map<String, Set<String>> texts(RuleSet set) {
        Set<String> crimeTypes =
                set.weights().stream().map(WeightRow::crimeType).collect(Collectors.toCollection(TreeSet::new));
        Set<String> classes =
                set.weights().stream().map(WeightRow::offenceClass).collect(Collectors.toCollection(TreeSet::new));
        return Map.of("offenceClass", classes, "crimeType", crimeTypes);
    }
}
