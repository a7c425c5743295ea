package org.openvha.whatif.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.openvha.whatif.statistics.Interval;

/**
 * Measures along a sweep, each of them a curve or several.
 *
 * @param sentences what was swept, and what to see
 * @param along what is swept, with its unit: {@code look-back-months (months)}
 * @param at its values, ascending
 * @param unchanged the value that the rule set has, where it has one
 */
record Curves(List<String> sentences, String along, List<Integer> at, OptionalInt unchanged, List<Measure> measures) {

    /**
     * A measure.
     *
     * @param id unique, of small letters, digits and hyphens
     * @param unit of the values, such as {@code people} or {@code percent}
     * @param decimals that its values are shown with
     * @param lines one, or several where something else is swept at the same time
     */
    record Measure(String id, String name, String unit, int decimals, List<Line> lines) {
        Measure {
            lines = List.copyOf(lines);
        }

        /** Whether any of the first lines has a value of a small group. */
        boolean hasSmall(int first) {
            return lines.stream().limit(first).anyMatch(Line::hasSmall);
        }

        boolean hasIntervals() {
            return lines.stream()
                    .flatMap(line -> line.values().stream())
                    .anyMatch(value -> value.interval().isPresent());
        }
    }

    /**
     * A curve.
     *
     * @param name what sets it apart from the others
     * @param values as many as there are places along the sweep
     */
    record Line(String name, List<Value> values) {
        Line {
            values = List.copyOf(values);
        }

        boolean hasSmall() {
            return values.stream().anyMatch(Value::isSmall);
        }

        boolean isSmallThroughout() {
            return hasSmall()
                    && values.stream()
                            .filter(value -> value.number().isPresent())
                            .allMatch(Value::small);
        }
    }

    /**
     * A place of a curve.
     *
     * @param number empty where there is none
     * @param interval of an estimate; empty where none is defined, and of what is counted
     * @param small whether so few people are behind it that it may be chance
     */
    record Value(OptionalDouble number, Optional<Interval> interval, boolean small) {

        static Value of(OptionalDouble number) {
            return new Value(number, Optional.empty(), false);
        }

        /** Whether there is something to mark as small. */
        boolean isSmall() {
            return small && number.isPresent();
        }
    }

    Curves {
        sentences = List.copyOf(sentences);
        at = List.copyOf(at);
        measures = List.copyOf(measures);
    }
}
