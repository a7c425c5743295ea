package org.openvha.ruletest.mutation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.language.Arithmetic;
import org.openvha.ruleset.language.Condition;
import org.openvha.ruleset.vocabulary.Stratum;

/** Every way in which one rule is changed. */
final class RuleMutants {

    private final ConditionEdits conditions;

    RuleMutants(ConditionEdits conditions) {
        this.conditions = conditions;
    }

    List<Mutant> of(Rule rule) {
        List<Mutant> mutants = new ArrayList<>();
        Set<String> effects = new HashSet<>(Set.of(rule.checked().resolvedEffect()));
        for (Edit<Condition> edit : conditions.of(rule.condition())) {
            Rewritten rewritten =
                    Rewritten.of(rule, edit.result(), rule.checked().numbers());
            add(edit.words(), edit, rewritten, effects, mutants);
        }
        days(rule.condition(), test -> test, rule, mutants);
        List<Arithmetic> numbers = rule.checked().numbers();
        for (Edit<List<Arithmetic>> edit : Edit.ofEach(numbers, NumberEdits::of)) {
            add(
                    "call with " + edit.words(),
                    edit,
                    Rewritten.of(rule, rule.condition(), edit.result()),
                    effects,
                    mutants);
        }
        boolean flag =
                rule.checked().stratum() == Stratum.UNDER_18 || rule.checked().stratum() == Stratum.GAPS;
        if (flag && !numbers.isEmpty()) {
            Edit<List<Arithmetic>> edit =
                    new Edit<>(List.of(), "", numbers.get(0).text());
            add("call " + edit.words(), edit, Rewritten.of(rule, rule.condition(), List.of()), effects, mutants);
        }
        mutants.add(
                new RuleMutant("removed", "without " + rule.id(), new Rewritten(Optional.of(rule), Optional.empty())));
        return mutants;
    }

    /** Two edits that come to the same are one. */
    private static void add(
            String words, Edit<?> edit, Rewritten rewritten, Set<String> effects, List<Mutant> mutants) {
        if (effects.add(rewritten.after().orElseThrow().checked().resolvedEffect())) {
            String quoted = edit.now().isEmpty()
                    ? "without `" + edit.before() + "`"
                    : "with `" + edit.now() + "` instead of `" + edit.before() + "`";
            mutants.add(new RuleMutant(words, quoted, rewritten));
        }
    }

    private static void days(Condition part, UnaryOperator<Condition> within, Rule rule, List<Mutant> mutants) {
        if (part instanceof Condition.All all) {
            for (int i = 0; i < all.parts().size(); i++) {
                int place = i;
                days(
                        all.parts().get(i),
                        test -> within.apply(new Condition.All(Edit.replaced(all.parts(), place, one -> test))),
                        rule,
                        mutants);
            }
        } else if (part instanceof Condition.Any any) {
            for (int i = 0; i < any.parts().size(); i++) {
                int place = i;
                days(
                        any.parts().get(i),
                        test -> within.apply(new Condition.Any(Edit.replaced(any.parts(), place, one -> test))),
                        rule,
                        mutants);
            }
        } else if (DayShift.isDated(part)) {
            Condition.Compare compare = (Condition.Compare) part;
            mutants.add(new DayMutant(rule, new DayShift(compare, -1), within));
            mutants.add(new DayMutant(rule, new DayShift(compare, 1), within));
        }
    }
}
