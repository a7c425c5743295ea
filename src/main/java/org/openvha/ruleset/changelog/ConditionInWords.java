package org.openvha.ruleset.changelog;

import java.util.List;
import java.util.stream.Collectors;
import org.openvha.ruleset.language.Amount;
import org.openvha.ruleset.language.Condition;
import org.openvha.ruleset.language.Operator;

/** A condition in words, with the values that parameters have. */
record ConditionInWords(Condition condition) {

    String text() {
        if (condition instanceof Condition.All all) {
            return joined(all.parts(), " and ");
        }
        if (condition instanceof Condition.Any any) {
            return joined(any.parts(), " or ");
        }
        if (condition instanceof Condition.IsTrue flag) {
            return RuleInWords.words(flag.property().name()) + (flag.expected() ? " is true" : " is false");
        }
        if (condition instanceof Condition.Compare compare) {
            return RuleInWords.words(compare.property().name()) + " is " + words(compare.operator())
                    + amount(compare.amount());
        }
        if (condition instanceof Condition.Among among) {
            return RuleInWords.words(among.property().name())
                    + (among.negated() ? " is not " : " is ")
                    + oneOf(among.values());
        }
        Condition.AmongNumbers among = (Condition.AmongNumbers) condition;
        return RuleInWords.words(among.property().name())
                + (among.negated() ? " is not " : " is ")
                + oneOf(among.amounts().stream().map(ConditionInWords::amount).toList());
    }

    private static String joined(List<Condition> parts, String word) {
        return parts.stream()
                .map(part -> {
                    String text = new ConditionInWords(part).text();
                    boolean mixed = part instanceof Condition.All || part instanceof Condition.Any;
                    return mixed ? "(" + text + ")" : text;
                })
                .collect(Collectors.joining(word));
    }

    private static String oneOf(List<String> values) {
        return values.size() == 1 ? values.get(0) : "one of " + RuleInWords.listed(values);
    }

    private static String amount(Amount amount) {
        String value = Long.toString(amount.value());
        return amount.text().equals(value) ? value : value + " (" + RuleInWords.words(amount.text()) + ")";
    }

    private static String words(Operator operator) {
        return switch (operator) {
            case EQ -> "";
            case NE -> "not ";
            case LT -> "less than ";
            case LE -> "at most ";
            case GT -> "more than ";
            case GE -> "at least ";
        };
    }
}
