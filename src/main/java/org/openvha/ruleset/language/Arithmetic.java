package org.openvha.ruleset.language;

import java.util.Map;
import java.util.stream.Stream;
import org.openvha.ruleset.vocabulary.Property;
import org.openvha.ruleset.vocabulary.RuleFact;

/** A checked sum of whole numbers. Immutable. */
public sealed interface Arithmetic {

    /** The value for a fact. @throws ArithmeticException if it leaves the range of a long, or reads a value that is absent */
    long of(RuleFact fact);

    /** As written, with parameter names. */
    String text();

    /** With parameters' values in place of their names and the fact left out. */
    String resolved();

    /** How far from 0 it can be, if no property is further from 0 than a million; {@code Long.MAX_VALUE} if it overflows. */
    long largest();

    /** The properties it reads. */
    Stream<Property> properties();

    /** The numbers and parameters in it. */
    Stream<Amount> amounts();

    /** The same with other values of parameters, by their names in rules; parameters that are not among them keep theirs. */
    Arithmetic with(Map<String, Integer> parameters);

    /** A number or a parameter. */
    record Constant(Amount amount) implements Arithmetic {
        @Override
        public long of(RuleFact fact) {
            return amount.value();
        }

        @Override
        public String text() {
            return amount.text();
        }

        @Override
        public String resolved() {
            return Long.toString(amount.value());
        }

        @Override
        public long largest() {
            return Math.abs(amount.value());
        }

        @Override
        public Stream<Property> properties() {
            return Stream.empty();
        }

        @Override
        public Arithmetic with(Map<String, Integer> parameters) {
            return new Constant(amount.with(parameters));
        }

        @Override
        public Stream<Amount> amounts() {
            return Stream.of(amount);
        }
    }

    /** A property of the matched fact. */
    record OfFact(String variable, Property.Number property) implements Arithmetic {
        @Override
        public long of(RuleFact fact) {
            long value = property.reader().applyAsLong(fact);
            if (value == Property.ABSENT) {
                throw new ArithmeticException(property.name() + " is absent");
            }
            return value;
        }

        @Override
        public String text() {
            return variable + "." + property.name();
        }

        @Override
        public String resolved() {
            return property.name();
        }

        @Override
        public long largest() {
            return 1_000_000;
        }

        @Override
        public Stream<Property> properties() {
            return Stream.of(property);
        }

        @Override
        public Arithmetic with(Map<String, Integer> parameters) {
            return this;
        }

        @Override
        public Stream<Amount> amounts() {
            return Stream.empty();
        }
    }

    /** {@code left + right}, {@code left - right} or {@code left * right}; overflow fails loudly. */
    record Operation(char operator, Arithmetic left, Arithmetic right) implements Arithmetic {
        @Override
        public long of(RuleFact fact) {
            return switch (operator) {
                case '+' -> Math.addExact(left.of(fact), right.of(fact));
                case '-' -> Math.subtractExact(left.of(fact), right.of(fact));
                default -> Math.multiplyExact(left.of(fact), right.of(fact));
            };
        }

        @Override
        public String text() {
            return bracketed(left, left.text()) + " " + operator + " " + bracketed(right, right.text());
        }

        @Override
        public String resolved() {
            return bracketed(left, left.resolved()) + operator + bracketed(right, right.resolved());
        }

        @Override
        public long largest() {
            try {
                return operator == '*'
                        ? Math.multiplyExact(left.largest(), right.largest())
                        : Math.addExact(left.largest(), right.largest());
            } catch (ArithmeticException overflow) {
                return Long.MAX_VALUE;
            }
        }

        @Override
        public Stream<Property> properties() {
            return Stream.concat(left.properties(), right.properties());
        }

        @Override
        public Arithmetic with(Map<String, Integer> parameters) {
            return new Operation(operator, left.with(parameters), right.with(parameters));
        }

        @Override
        public Stream<Amount> amounts() {
            return Stream.concat(left.amounts(), right.amounts());
        }

        private static String bracketed(Arithmetic part, String text) {
            return part instanceof Operation ? "(" + text + ")" : text;
        }
    }
}
