package org.openvha.ruletest.reach;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openvha.ruleset.language.Amount;
import org.openvha.ruleset.language.Condition;
import org.openvha.ruleset.vocabulary.Property;

/**
 * Values of some properties of one imagined fact.
 *
 * @param byName a {@code Long} for a number ({@link Property#ABSENT} where there is none), a {@code Boolean} for a flag, a {@code String} for a text or a choice
 */
public record Values(Map<String, Object> byName) {

    /** Whether a condition holds of them; every property it reads must be there. What a rule says of a real fact with these values is the same. */
    public boolean meet(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().allMatch(this::meet);
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().anyMatch(this::meet);
        }
        if (condition instanceof Condition.IsTrue flag) {
            return byName.get(flag.property().name()).equals(flag.expected());
        }
        if (condition instanceof Condition.Compare compare) {
            return compare(number(compare.property()), compare);
        }
        if (condition instanceof Condition.Among among) {
            return among.values().contains(byName.get(among.property().name())) != among.negated();
        }
        Condition.AmongNumbers among = (Condition.AmongNumbers) condition;
        long value = number(among.property());
        List<Long> wanted = among.amounts().stream().map(Amount::value).toList();
        return value != Property.ABSENT && wanted.contains(value) != among.negated();
    }

    private static boolean compare(long value, Condition.Compare compare) {
        long limit = compare.amount().value();
        return value != Property.ABSENT
                && switch (compare.operator()) {
                    case EQ -> value == limit;
                    case NE -> value != limit;
                    case LT -> value < limit;
                    case LE -> value <= limit;
                    case GT -> value > limit;
                    case GE -> value >= limit;
                };
    }

    private long number(Property property) {
        return (Long) byName.get(property.name());
    }

    /** Whether the number is there and has a value that is not absent. */
    boolean present(String name) {
        return (Long) byName.get(name) != Property.ABSENT;
    }

    @Override
    public String toString() {
        return byName.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
