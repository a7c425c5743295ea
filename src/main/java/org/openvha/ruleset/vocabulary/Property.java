package org.openvha.ruleset.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** A property of a fact that rules can read: its name, its kind, and how to read it. */
public sealed interface Property {

    /** A number property's value where there is none; a comparison with it is never met. */
    long ABSENT = Long.MIN_VALUE;

    String name();

    /** Whether it tells the individual's age, the one protected characteristic that rules may read where the policy names it. */
    boolean tellsAge();

    /** The value as text, for explanations. */
    String show(RuleFact fact);

    /** True or false; {@code evidence}, where there is any, reads the ids of the further facts that make it true. */
    record Flag(String name, Predicate<RuleFact> reader, Optional<Function<RuleFact, List<String>>> evidence)
            implements Property {
        @Override
        public boolean tellsAge() {
            return false;
        }

        @Override
        public String show(RuleFact fact) {
            return Boolean.toString(reader.test(fact));
        }
    }

    /** A whole number of {@code unit}, or, where {@code mayBeAbsent}, {@link Property#ABSENT}. {@code range} is there where only a few numbers have a meaning. */
    record Number(
            String name,
            Unit unit,
            boolean tellsAge,
            boolean mayBeAbsent,
            Optional<Range> range,
            ToLongFunction<RuleFact> reader)
            implements Property {
        @Override
        public String show(RuleFact fact) {
            long value = reader.applyAsLong(fact);
            return value == ABSENT ? "none" : Long.toString(value);
        }
    }

    /** From {@code least} to {@code most}, both included. */
    record Range(long least, long most) {
        public boolean holds(long value) {
            return least <= value && value <= most;
        }
    }

    /** A text. */
    record Text(String name, Function<RuleFact, String> reader) implements Property {
        @Override
        public boolean tellsAge() {
            return false;
        }

        @Override
        public String show(RuleFact fact) {
            return reader.apply(fact);
        }
    }

    /** One of a closed list of names. */
    record Choice(String name, List<String> names, Function<RuleFact, Enum<?>> reader) implements Property {
        @Override
        public boolean tellsAge() {
            return false;
        }

        @Override
        public String show(RuleFact fact) {
            return reader.apply(fact).name();
        }
    }
}
