package org.openvha.assessment;

import java.util.List;
import java.util.function.Predicate;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.language.Condition;
import org.openvha.ruleset.language.Operator;
import org.openvha.ruleset.vocabulary.Property;
import org.openvha.ruleset.vocabulary.RuleFact;

/** A rule of the inclusion stratum: met or not, what was observed and what is required are read off its condition. */
final class CriterionRule {

    private final Rule rule;
    private final Predicate<RuleFact> condition;
    private final List<Property> properties;
    private final String required;

    CriterionRule(Rule rule) {
        this.rule = rule;
        this.condition = rule.condition().predicate();
        this.properties = rule.condition().properties();
        this.required = required(rule.condition());
    }

    Rule rule() {
        return rule;
    }

    boolean holds(RuleFact tally) {
        return condition.test(tally);
    }

    Criterion record(RuleFact tally, boolean met) {
        return new Criterion(rule.id(), met, observed(tally), required);
    }

    private String observed(RuleFact tally) {
        if (properties.size() == 1) {
            return properties.get(0).show(tally);
        }
        StringBuilder shown = new StringBuilder();
        for (Property property : properties) {
            shown.append(shown.isEmpty() ? "" : ", ")
                    .append(property.name())
                    .append('=')
                    .append(property.show(tally));
        }
        return shown.toString();
    }

    private static String required(Condition condition) {
        if (condition instanceof Condition.Compare compare) {
            String value = Long.toString(compare.amount().value());
            return compare.operator() == Operator.GE
                    ? value
                    : compare.operator().sign() + value;
        }
        return condition.resolved();
    }
}
