package org.openvha.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.WeightRow;
import org.openvha.ruleset.vocabulary.Property;
import org.openvha.ruleset.vocabulary.RuleFact;
import org.openvha.ruleset.vocabulary.Stratum;
import org.openvha.ruleset.vocabulary.WeightedClass;

/** What the assessor asks of a rule set over and over, looked up once. Immutable. */
final class CompiledPolicy {

    private final RuleSet ruleSet;
    private final List<Rule> rules;
    private final List<CriterionRule> criteria;
    private final Map<String, Optional<WeightedClass>> weights = new HashMap<>();
    private final List<List<Function<RuleFact, List<String>>>> evidence;

    CompiledPolicy(RuleSet ruleSet) {
        this.ruleSet = ruleSet;
        this.rules = ruleSet.rules();
        this.criteria = ruleSet.rules(Stratum.INCLUSION).stream()
                .map(CriterionRule::new)
                .toList();
        for (WeightRow row : ruleSet.weights()) {
            weights.put(row.offenceClass(), Optional.of(row.weighted()));
        }
        this.evidence = rules.stream().map(CompiledPolicy::evidenceOf).toList();
    }

    private static List<Function<RuleFact, List<String>>> evidenceOf(Rule rule) {
        return rule.condition().properties().stream()
                .filter(Property.Flag.class::isInstance)
                .map(Property.Flag.class::cast)
                .flatMap(flag -> flag.evidence().stream())
                .toList();
    }

    RuleSet ruleSet() {
        return ruleSet;
    }

    Rule rule(int place) {
        return rules.get(place);
    }

    /** In order of rule. */
    List<CriterionRule> criteria() {
        return criteria;
    }

    Map<String, Optional<WeightedClass>> weights() {
        return weights;
    }

    /** The facts an item names: what the fact is about, then, in order of id, what else made the rule's conditions true. */
    List<String> facts(int place, RuleFact fact) {
        List<Function<RuleFact, List<String>>> further = evidence.get(place);
        if (further.isEmpty()) {
            return fact.subject();
        }
        Stream<String> others = further.stream()
                .flatMap(reader -> reader.apply(fact).stream())
                .distinct()
                .sorted();
        return Stream.concat(fact.subject().stream(), others).toList();
    }
}
