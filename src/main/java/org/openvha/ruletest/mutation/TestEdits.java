package org.openvha.ruletest.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openvha.ruleset.language.Amount;
import org.openvha.ruleset.language.Condition;
import org.openvha.ruleset.language.Operator;
import org.openvha.ruleset.vocabulary.Property;

/** What a single test becomes when it is negated, its boundary is moved by one, or a value goes from its list or comes to it. */
final class TestEdits {

    private final Map<String, Set<String>> texts;

    /** @param texts what a property that is a text can be, by the property's name; texts that are not here are not added to lists */
    TestEdits(Map<String, Set<String>> texts) {
        this.texts = texts;
    }

    List<Edit<Condition>> of(Condition test) {
        List<Condition> changed = new ArrayList<>();
        if (test instanceof Condition.Compare compare) {
            boundary(compare, changed);
        }
        changed.add(Negation.of(test));
        if (test instanceof Condition.Among among) {
            list(among, changed);
        } else if (test instanceof Condition.AmongNumbers among) {
            list(among, changed);
        }
        return changed.stream()
                .distinct()
                .filter(condition -> !condition.resolved().equals(test.resolved()))
                .map(condition -> new Edit<>(condition, condition.text(), test.text()))
                .toList();
    }

    private static void boundary(Condition.Compare test, List<Condition> changed) {
        long value = test.amount().value();
        switch (test.operator()) {
            case GT -> moved(test, Operator.GE, value + 1, changed);
            case GE -> moved(test, Operator.GT, value - 1, changed);
            case LT -> moved(test, Operator.LE, value - 1, changed);
            case LE -> moved(test, Operator.LT, value + 1, changed);
            default -> {
                at(test, value - 1, changed);
                at(test, value + 1, changed);
            }
        }
    }

    /** The boundary one to the one side by another operator, and one to the other side by another number. */
    private static void moved(Condition.Compare test, Operator operator, long number, List<Condition> changed) {
        changed.add(new Condition.Compare(test.property(), operator, test.amount()));
        at(test, number, changed);
    }

    private static void at(Condition.Compare test, long number, List<Condition> changed) {
        if (test.property().range().map(range -> range.holds(number)).orElse(true)) {
            changed.add(new Condition.Compare(test.property(), test.operator(), amount(number)));
        }
    }

    private void list(Condition.Among test, List<Condition> changed) {
        for (int i = 0; i < test.values().size() && test.values().size() > 1; i++) {
            changed.add(with(test, Edit.without(test.values(), i)));
        }
        Set<String> known = test.property() instanceof Property.Choice choice
                ? new java.util.LinkedHashSet<>(choice.names())
                : texts.getOrDefault(test.property().name(), Set.of());
        known.stream()
                .filter(value -> !test.values().contains(value))
                .forEach(value -> changed.add(with(test, Edit.with(test.values(), value))));
    }

    private static Condition with(Condition.Among test, List<String> values) {
        return new Condition.Among(test.property(), test.negated(), values, test.quoted());
    }

    private static void list(Condition.AmongNumbers test, List<Condition> changed) {
        List<Amount> amounts = test.amounts();
        for (int i = 0; i < amounts.size(); i++) {
            if (amounts.size() > 1) {
                changed.add(with(test, Edit.without(amounts, i)));
            }
            for (long neighbour : new long[] {-1, 1}) {
                Amount further = amount(amounts.get(i).value() + neighbour);
                boolean inRange = test.property()
                        .range()
                        .map(range -> range.holds(further.value()))
                        .orElse(true);
                if (inRange && amounts.stream().noneMatch(one -> one.value() == further.value())) {
                    changed.add(with(test, Edit.replaced(amounts, i, one -> further)));
                    changed.add(with(test, Edit.with(amounts, further)));
                }
            }
        }
    }

    private static Condition with(Condition.AmongNumbers test, List<Amount> amounts) {
        return new Condition.AmongNumbers(test.property(), test.negated(), amounts);
    }

    static Amount amount(long value) {
        return new Amount(Long.toString(value), value);
    }
}
