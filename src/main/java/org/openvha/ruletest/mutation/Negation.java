package org.openvha.ruletest.mutation;

import org.openvha.ruleset.language.Condition;
import org.openvha.ruleset.language.Operator;

/** What a rule would say to mean the opposite. A value that is absent meets neither. */
final class Negation {

    private Negation() {}

    static Condition of(Condition condition) {
        if (condition instanceof Condition.All all) {
            return new Condition.Any(all.parts().stream().map(Negation::of).toList());
        }
        if (condition instanceof Condition.Any any) {
            return new Condition.All(any.parts().stream().map(Negation::of).toList());
        }
        if (condition instanceof Condition.IsTrue flag) {
            return new Condition.IsTrue(flag.property(), !flag.expected());
        }
        if (condition instanceof Condition.Compare compare) {
            return new Condition.Compare(compare.property(), of(compare.operator()), compare.amount());
        }
        if (condition instanceof Condition.Among among) {
            return new Condition.Among(among.property(), !among.negated(), among.values(), among.quoted());
        }
        Condition.AmongNumbers among = (Condition.AmongNumbers) condition;
        return new Condition.AmongNumbers(among.property(), !among.negated(), among.amounts());
    }

    private static Operator of(Operator operator) {
        return switch (operator) {
            case EQ -> Operator.NE;
            case NE -> Operator.EQ;
            case LT -> Operator.GE;
            case LE -> Operator.GT;
            case GT -> Operator.LE;
            case GE -> Operator.LT;
        };
    }
}
