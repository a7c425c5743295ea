package org.openvha.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openvha.ruleset.language.Amount;
import org.openvha.ruleset.language.Condition;
import org.openvha.ruleset.language.Operator;

/** Conditions in words that a member of the public would follow. */
public final class ConditionWords {

    private static final String PAIR = "[A-Za-z0-9]+=[^,=]+";
    private static final String PAIRS = PAIR + "(?:, " + PAIR + ")*+";

    private ConditionWords() {}

    /** What a condition asks for: {@code qualifying offences at least 3}. */
    public static String required(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().isEmpty() ? "nothing" : joined(all.parts(), " and ");
        }
        if (condition instanceof Condition.Any any) {
            return joined(any.parts(), " or ");
        }
        if (condition instanceof Condition.IsTrue flag) {
            return (flag.expected() ? "" : "not ")
                    + Words.property(flag.property().name());
        }
        if (condition instanceof Condition.Compare compare) {
            return Words.property(compare.property().name()) + " " + sign(compare.operator()) + " "
                    + Words.number(compare.amount().value());
        }
        if (condition instanceof Condition.Among among) {
            return listed(
                    among.property().name(),
                    among.negated(),
                    among.values().stream()
                            .map(value -> among.quoted() ? value : Words.value(value))
                            .toList());
        }
        Condition.AmongNumbers numbers = (Condition.AmongNumbers) condition;
        return listed(
                numbers.property().name(),
                numbers.negated(),
                numbers.amounts().stream().map(Amount::value).map(Words::number).toList());
    }

    /** What was there: {@code qualifying offences: 2}. */
    static String observed(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> Words.property(value.getKey()) + ": " + Words.value(value.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** What a stored assessment says was there: {@code qualifyingOffences=2} as {@code qualifying offences: 2}; a bare value as it is. */
    public static String ofObserved(String stored) {
        if (!stored.matches(PAIRS)) {
            return stored.equals("true") || stored.equals("false") ? Words.value(stored) : stored;
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : stored.split(", ")) {
            values.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return observed(values);
    }

    private static String joined(List<Condition> parts, String word) {
        return parts.stream()
                .map(part -> part instanceof Condition.All || part instanceof Condition.Any
                        ? "(" + required(part) + ")"
                        : required(part))
                .collect(Collectors.joining(word));
    }

    private static String listed(String property, boolean negated, List<String> values) {
        String named = values.size() == 1
                ? values.get(0)
                : String.join(", ", values.subList(0, values.size() - 1)) + " or " + values.get(values.size() - 1);
        return Words.property(property) + " is " + (negated ? "not " : "") + named;
    }

    private static String sign(Operator operator) {
        return switch (operator) {
            case EQ -> "is";
            case NE -> "is not";
            case LT -> "less than";
            case LE -> "at most";
            case GT -> "more than";
            case GE -> "at least";
        };
    }
}
