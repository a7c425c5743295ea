package org.openvha.ruleset.language;

import java.util.stream.Stream;
import org.openvha.ruleset.vocabulary.Property;
import org.openvha.ruleset.vocabulary.RuleFact;

/** A checked sum of whole numbers. Immutable. */
public sealed interface Arithmetic {

    /** The value for a fact. @throws ArithmeticException if it leaves the range of a long, or reads a value that is absent */
    long of(RuleFact fact);

    /** As written, with parameter names. */
    String text();

    /** The properties it reads. */
    Stream<Property> properties();

    /** The numbers and parameters in it. */
    Stream<Amount> amounts();

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
        public Stream<Property> properties() {
            return Stream.empty();
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
        public Stream<Property> properties() {
            return Stream.of(property);
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
            return bracketed(left) + " " + operator + " " + bracketed(right);
        }

        @Override
        public Stream<Property> properties() {
            return Stream.concat(left.properties(), right.properties());
        }

        @Override
        public Stream<Amount> amounts() {
            return Stream.concat(left.amounts(), right.amounts());
        }

        private static String bracketed(Arithmetic part) {
            return part instanceof Operation ? "(" + part.text() + ")" : part.text();
        }
    }
}
