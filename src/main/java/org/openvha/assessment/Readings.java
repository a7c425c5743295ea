package org.openvha.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openvha.assessment.RuleReading.ConditionReading;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.language.Condition;
import org.openvha.ruleset.vocabulary.IntelligenceTallyFact;
import org.openvha.ruleset.vocabulary.RuleFact;

/** Reads every rule's conditions against every fact it was tried on. */
record Readings(List<Rule> rules, List<RuleFact> facts) {

    List<RuleReading> all() {
        List<RuleReading> readings = new ArrayList<>();
        for (Rule rule : rules) {
            for (RuleFact fact : facts) {
                if (rule.checked().type().javaType().isInstance(fact)) {
                    readings.add(reading(rule, fact));
                }
            }
        }
        return readings;
    }

    private static RuleReading reading(Rule rule, RuleFact fact) {
        List<ConditionReading> conditions = parts(rule.condition()).stream()
                .map(part -> condition(part, fact))
                .toList();
        boolean applied = conditions.stream().allMatch(ConditionReading::met);
        String id = about(fact);
        return new RuleReading(rule.id(), id, applied, values(rule.condition(), fact), conditions);
    }

    /** The id of the offence or report; a tally is about the individual. */
    private static String about(RuleFact fact) {
        return fact instanceof IntelligenceTallyFact || fact.subject().isEmpty()
                ? ""
                : fact.subject().get(0);
    }

    private static List<Condition> parts(Condition condition) {
        return condition instanceof Condition.All all
                ? all.parts().stream().flatMap(part -> parts(part).stream()).toList()
                : List.of(condition);
    }

    private static ConditionReading condition(Condition condition, RuleFact fact) {
        return new ConditionReading(
                condition.text(),
                ConditionWords.required(condition),
                condition.predicate().test(fact),
                ConditionWords.observed(values(condition, fact)));
    }

    private static Map<String, String> values(Condition condition, RuleFact fact) {
        Map<String, String> values = new LinkedHashMap<>();
        condition.properties().forEach(property -> values.put(property.name(), property.show(fact)));
        return values;
    }
}
