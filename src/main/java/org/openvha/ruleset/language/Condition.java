package org.openvha.ruleset.language;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openvha.ruleset.vocabulary.Property;
import org.openvha.ruleset.vocabulary.RuleFact;

/** A checked condition: it speaks of properties that exist, with values of their kind. Immutable. */
public sealed interface Condition {

    /** A closure that answers it for one fact. */
    Predicate<RuleFact> predicate();

    /** As written, with parameter names. */
    String text();

    /** With parameters' values in place of their names, without spaces around signs. */
    String resolved();

    /** The tests it is made of, in the order of the text. */
    Stream<Condition> tests();

    /** The same with other values of parameters, by their names in rules; parameters that are not among them keep theirs. */
    Condition with(Map<String, Integer> parameters);

    /** The properties it reads, each once, in the order of the text. */
    default List<Property> properties() {
        return tests().map(Condition::property).distinct().toList();
    }

    /** The numbers it compares with, as written, in the order of the text. */
    default List<Amount> amounts() {
        return tests().flatMap(Condition::amountsOf).toList();
    }

    private static Stream<Amount> amountsOf(Condition test) {
        if (test instanceof Compare compare) {
            return Stream.of(compare.amount());
        }
        return test instanceof AmongNumbers among ? among.amounts().stream() : Stream.empty();
    }

    /** The property a single test reads. */
    private static Property property(Condition test) {
        if (test instanceof IsTrue flag) {
            return flag.property();
        }
        if (test instanceof Compare compare) {
            return compare.property();
        }
        if (test instanceof Among among) {
            return among.property();
        }
        return ((AmongNumbers) test).property();
    }

    /** Every part holds; of no parts, always. */
    record All(List<Condition> parts) implements Condition {
        @Override
        public Predicate<RuleFact> predicate() {
            return parts.stream().map(Condition::predicate).reduce(fact -> true, Predicate::and);
        }

        @Override
        public String text() {
            return parts.stream().map(part -> bracketed(part, part.text())).collect(Collectors.joining(" && "));
        }

        @Override
        public String resolved() {
            return parts.stream().map(part -> bracketed(part, part.resolved())).collect(Collectors.joining(" && "));
        }

        @Override
        public Condition with(Map<String, Integer> parameters) {
            return new All(parts.stream().map(part -> part.with(parameters)).toList());
        }

        @Override
        public Stream<Condition> tests() {
            return parts.stream().flatMap(Condition::tests);
        }

        private static String bracketed(Condition part, String text) {
            return part instanceof Any ? "(" + text + ")" : text;
        }
    }

    /** At least one part holds. */
    record Any(List<Condition> parts) implements Condition {
        @Override
        public Predicate<RuleFact> predicate() {
            return parts.stream().map(Condition::predicate).reduce(fact -> false, Predicate::or);
        }

        @Override
        public String text() {
            return parts.stream().map(Condition::text).collect(Collectors.joining(" || "));
        }

        @Override
        public String resolved() {
            return parts.stream().map(Condition::resolved).collect(Collectors.joining(" || "));
        }

        @Override
        public Condition with(Map<String, Integer> parameters) {
            return new Any(parts.stream().map(part -> part.with(parameters)).toList());
        }

        @Override
        public Stream<Condition> tests() {
            return parts.stream().flatMap(Condition::tests);
        }
    }

    /** {@code property} or {@code !property}. */
    record IsTrue(Property.Flag property, boolean expected) implements Condition {
        @Override
        public Predicate<RuleFact> predicate() {
            return expected ? property.reader() : property.reader().negate();
        }

        @Override
        public String text() {
            return (expected ? "" : "!") + property.name();
        }

        @Override
        public String resolved() {
            return text();
        }

        @Override
        public Condition with(Map<String, Integer> parameters) {
            return this;
        }

        @Override
        public Stream<Condition> tests() {
            return Stream.of(this);
        }
    }

    /** {@code property op number}; never met by an absent value. */
    record Compare(Property.Number property, Operator operator, Amount amount) implements Condition {
        @Override
        public Predicate<RuleFact> predicate() {
            ToLongFunction<RuleFact> reader = property.reader();
            long limit = amount.value();
            // ABSENT is below every limit, so only comparisons that hold downwards have to look for it.
            return switch (operator) {
                case EQ -> fact -> reader.applyAsLong(fact) == limit;
                case GT -> fact -> reader.applyAsLong(fact) > limit;
                case GE -> fact -> reader.applyAsLong(fact) >= limit;
                case NE ->
                    fact -> {
                        long value = reader.applyAsLong(fact);
                        return value != Property.ABSENT && value != limit;
                    };
                case LT ->
                    fact -> {
                        long value = reader.applyAsLong(fact);
                        return value != Property.ABSENT && value < limit;
                    };
                case LE ->
                    fact -> {
                        long value = reader.applyAsLong(fact);
                        return value != Property.ABSENT && value <= limit;
                    };
            };
        }

        @Override
        public String text() {
            return property.name() + " " + operator.sign() + " " + amount.text();
        }

        @Override
        public String resolved() {
            return property.name() + operator.sign() + amount.value();
        }

        @Override
        public Condition with(Map<String, Integer> parameters) {
            return new Compare(property, operator, amount.with(parameters));
        }

        @Override
        public Stream<Condition> tests() {
            return Stream.of(this);
        }
    }

    /** {@code property in ( names or texts )}, or not; {@code ==} and {@code !=} are lists of one. */
    record Among(Property property, boolean negated, List<String> values, boolean quoted) implements Condition {
        @Override
        public Predicate<RuleFact> predicate() {
            List<String> wanted = List.copyOf(values);
            return fact -> wanted.contains(property.show(fact)) != negated;
        }

        @Override
        public String text() {
            List<String> shown = values.stream()
                    .map(value -> quoted ? "\"" + value + "\"" : value)
                    .toList();
            return shown.size() == 1
                    ? property.name() + (negated ? " != " : " == ") + shown.get(0)
                    : property.name() + (negated ? " not in ( " : " in ( ") + String.join(", ", shown) + " )";
        }

        @Override
        public String resolved() {
            return text();
        }

        @Override
        public Condition with(Map<String, Integer> parameters) {
            return this;
        }

        @Override
        public Stream<Condition> tests() {
            return Stream.of(this);
        }
    }

    /** {@code property in ( numbers )}, or not; an absent value is neither. */
    record AmongNumbers(Property.Number property, boolean negated, List<Amount> amounts) implements Condition {
        @Override
        public Predicate<RuleFact> predicate() {
            List<Long> wanted = amounts.stream().map(Amount::value).toList();
            return fact -> {
                long value = property.reader().applyAsLong(fact);
                return value != Property.ABSENT && wanted.contains(value) != negated;
            };
        }

        @Override
        public String text() {
            return listed(amounts.stream().map(Amount::text));
        }

        @Override
        public String resolved() {
            return listed(amounts.stream().map(amount -> Long.toString(amount.value())));
        }

        @Override
        public Condition with(Map<String, Integer> parameters) {
            return new AmongNumbers(
                    property,
                    negated,
                    amounts.stream().map(amount -> amount.with(parameters)).toList());
        }

        @Override
        public Stream<Condition> tests() {
            return Stream.of(this);
        }

        private String listed(Stream<String> shown) {
            return property.name()
                    + (negated ? " not in ( " : " in ( ")
                    + shown.collect(Collectors.joining(", "))
                    + " )";
        }
    }
}
