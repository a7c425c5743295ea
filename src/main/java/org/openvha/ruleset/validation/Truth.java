package org.openvha.ruleset.validation;

import org.openvha.ruleset.language.Amount;
import org.openvha.ruleset.language.Condition;
import org.openvha.ruleset.language.Operator;
import org.openvha.ruleset.vocabulary.Property;

/** Whether a condition holds for a combination of values, exactly as it would for a fact that has them. */
final class Truth {

    private Truth() {}

    static boolean holds(Condition condition, Values values) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().allMatch(part -> holds(part, values));
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().anyMatch(part -> holds(part, values));
        }
        if (condition instanceof Condition.IsTrue flag) {
            return values.of(flag.property().name()).equals(flag.expected());
        }
        if (condition instanceof Condition.Compare compare) {
            long value = values.number(compare.property().name());
            return value != Property.ABSENT
                    && holds(compare.operator(), value, compare.amount().value());
        }
        if (condition instanceof Condition.Among among) {
            return among.values().contains(values.of(among.property().name())) != among.negated();
        }
        Condition.AmongNumbers among = (Condition.AmongNumbers) condition;
        long value = values.number(among.property().name());
        return value != Property.ABSENT
                && among.amounts().stream().map(Amount::value).anyMatch(wanted -> wanted == value) != among.negated();
    }

    private static boolean holds(Operator operator, long value, long limit) {
        return switch (operator) {
            case EQ -> value == limit;
            case NE -> value != limit;
            case LT -> value < limit;
            case LE -> value <= limit;
            case GT -> value > limit;
            case GE -> value >= limit;
        };
    }
}
