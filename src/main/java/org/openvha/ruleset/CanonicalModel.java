package org.openvha.ruleset;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.util.List;
import java.util.function.Predicate;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.openvha.ruleset.vocabulary.RuleFact;

/** Turns checked rules into a {@code KieBase}: closures over vocabulary properties, no text and no compiler. The only class that knows Drools' canonical model. */
final class CanonicalModel {

    private static final String PACKAGE = "org.openvha.rules";

    private CanonicalModel() {}

    /** @param rules in the order of their ids, so that firing order is the same everywhere */
    static KieBase kieBase(List<Rule> rules) {
        ModelImpl model = new ModelImpl();
        rules.forEach(rule -> model.addRule(modelOf(rule, rule.checked().type().javaType())));
        return KieBaseBuilder.createKieBaseFromModel(model, KieBaseMutabilityOption.DISABLED);
    }

    private static <F extends RuleFact> org.drools.model.Rule modelOf(Rule rule, Class<F> type) {
        Variable<F> fact = declarationOf(type);
        Predicate<RuleFact> condition = rule.condition().predicate();
        String expression = type.getSimpleName() + ": " + rule.condition().resolved();
        return rule(PACKAGE, rule.id())
                .build(
                        pattern(fact).expr(expression, matched -> condition.test(matched)),
                        on(fact).execute(matched -> rule.fire(matched)));
    }
}
