package org.openvha.ruletest.coverage;

import java.util.stream.Stream;
import org.openvha.assessment.Traced;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.vocabulary.RuleFact;
import org.openvha.ruletest.KnownCase;

/** A case that passes, with everything the rules were tried on. */
record SeenCase(KnownCase known, Traced traced) {

    /** What a rule was tried on, if the case says anything of the rule. */
    Stream<RuleFact> facts(Rule rule) {
        return known.speaksOf(rule.id())
                ? traced.facts().stream()
                        .filter(fact -> fact.getClass() == rule.checked().type().javaType())
                : Stream.empty();
    }

    /** Whether it says that a rule applies, and the rule does. */
    boolean showsApplying(Rule rule) {
        return known.saysItApplies(rule.id())
                && facts(rule).anyMatch(fact -> rule.condition().predicate().test(fact));
    }

    /** Whether it says that a rule does not apply, and the rule was tried and does not. */
    boolean showsNotApplying(Rule rule) {
        return known.saysItDoesNotApply(rule.id())
                && facts(rule).anyMatch(fact -> !rule.condition().predicate().test(fact));
    }

    /** Whether it asks for points, and an offence of that class contributes some. */
    boolean showsWeight(String offenceClass) {
        return known.asksForPoints()
                && traced.assessment().contributions().stream()
                        .filter(contribution -> contribution.offence().isPresent())
                        .flatMap(contribution -> contribution.facts().stream())
                        .anyMatch(id -> known.facts().offences().stream()
                                .anyMatch(offence -> offence.id().equals(id)
                                        && offence.offenceCode().equals(offenceClass)));
    }
}
