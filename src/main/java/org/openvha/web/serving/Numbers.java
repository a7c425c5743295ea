package org.openvha.web.serving;

import java.util.Optional;
import java.util.function.LongFunction;
import org.openvha.web.problems.Problems;

/** Whole numbers in addresses and queries. Zero, signs and leading zeros are no numbers of anything here. */
public final class Numbers {

    private static final String FROM_ONE = "[1-9][0-9]{0,17}";

    private Numbers() {}

    /** Empty if it is no number from 1. */
    public static Optional<Long> fromOne(String text) {
        return text.matches(FROM_ONE) ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    /** How many to give. */
    public static int limit(Optional<String> text, int otherwise, int most) {
        if (text.isEmpty()) {
            return otherwise;
        }
        return fromOne(text.get())
                .filter(number -> number <= most)
                .map(Long::intValue)
                .orElseThrow(() -> Problems.badParameter(
                                "The parameter limit is not a whole number from 1 to " + most + ".",
                                "Leave it out for " + otherwise + ".")
                        .exception());
    }

    /** The number of something, as it stands in an address. */
    public static <T> T inAddress(String text, LongFunction<Optional<T>> find, String what) {
        return fromOne(text)
                .flatMap(find::apply)
                .orElseThrow(() -> Problems.notFound("There is no " + what + " of this number.", "See which there are.")
                        .exception());
    }

    /** The parameter {@code before}: a number that all are below. */
    public static long before(Optional<String> text) {
        return text.map(given -> fromOne(given)
                        .orElseThrow(() -> Problems.badParameter(
                                        "The parameter before is not a number from 1.",
                                        "Follow the link 'next' of a page as it stands.")
                                .exception()))
                .orElse(Long.MAX_VALUE);
    }

    /** {@code true} or {@code false}; anything else is refused. */
    public static Optional<Boolean> truth(String name, Optional<String> text) {
        return text.map(value -> switch (value) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw Problems.badParameter(
                                "The parameter " + name + " is neither true nor false.", "Write one of them.")
                        .exception();
        });
    }
}
