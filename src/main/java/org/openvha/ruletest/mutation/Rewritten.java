package org.openvha.ruletest.mutation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openvha.ruleset.Change;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.language.Arithmetic;
import org.openvha.ruleset.language.CheckedRule;
import org.openvha.ruleset.language.Condition;
import org.openvha.ruleset.vocabulary.FactType;
import org.openvha.ruleset.vocabulary.Property;
import org.openvha.ruleset.vocabulary.RuleFact;
import org.openvha.ruleset.vocabulary.Stratum;
import org.openvha.ruletest.reach.Reachable;
import org.openvha.ruletest.reach.Values;

/** A rule as it is and as a mutant has it; one of both may be missing. */
record Rewritten(Optional<Rule> before, Optional<Rule> after) {

    static Rewritten of(Rule before, Condition condition, List<Arithmetic> numbers) {
        CheckedRule rule = before.checked();
        CheckedRule checked = new CheckedRule(
                rule.name(), rule.provenance(), rule.stratum(), rule.variable(), rule.type(), condition, numbers);
        Rule after = new Rule(before.place(), before.file(), before.source(), checked);
        return new Rewritten(Optional.of(before), Optional.of(after));
    }

    Change change() {
        return new Change.OfRule(any().id(), before, after);
    }

    Rule any() {
        return before.or(() -> after).orElseThrow();
    }

    private FactType type() {
        return any().checked().type();
    }

    /** Whether the two say something else of a fact: one that only one of them applies to, or that both apply to otherwise. */
    boolean readOtherwise(RuleFact fact) {
        if (fact.getClass() != type().javaType()) {
            return false;
        }
        if (before.isEmpty() || after.isEmpty()) {
            return isCriterion() || applies(any(), fact);
        }
        boolean applied = applies(before.get(), fact);
        return applied != applies(after.get(), fact) || applied && saysOtherwise();
    }

    /** Whether the two certainly do the same to every fact that an assessment can come to. */
    boolean doTheSame(Reachable reachable) {
        return facts(reachable)
                .map(facts -> facts.stream().noneMatch(this::differ))
                .orElse(false);
    }

    /** Values of a fact that the two rules say something else of; empty if there is none, or too many would have to be tried. */
    Optional<Values> witness(Reachable reachable) {
        return facts(reachable)
                .flatMap(facts -> facts.stream().filter(this::differ).findFirst());
    }

    private Optional<List<Values>> facts(Reachable reachable) {
        List<Condition> conditions = Stream.of(before, after)
                .flatMap(Optional::stream)
                .map(Rule::condition)
                .toList();
        return reachable.facts(type(), conditions);
    }

    private boolean differ(Values fact) {
        if (before.isEmpty() || after.isEmpty()) {
            return isCriterion() || fact.meet(any().condition());
        }
        boolean applied = fact.meet(before.get().condition());
        return applied != fact.meet(after.get().condition()) || applied && saysOtherwise();
    }

    /** A criterion that goes is missed even by those who meet it, since cases may say that they do. */
    private boolean isCriterion() {
        return any().checked().stratum() == Stratum.INCLUSION;
    }

    /** Whether they can say something else of a fact that both apply to: other numbers, or other facts named. */
    private boolean saysOtherwise() {
        return !numbers(before).equals(numbers(after)) || !evidence(before).equals(evidence(after));
    }

    private static List<String> numbers(Optional<Rule> rule) {
        return rule.orElseThrow().checked().numbers().stream()
                .map(Arithmetic::resolved)
                .toList();
    }

    private static Set<String> evidence(Optional<Rule> rule) {
        return rule.orElseThrow().condition().properties().stream()
                .filter(property -> property instanceof Property.Flag flag
                        && flag.evidence().isPresent())
                .map(Property::name)
                .collect(Collectors.toSet());
    }

    private static boolean applies(Rule rule, RuleFact fact) {
        return rule.condition().predicate().test(fact);
    }
}
