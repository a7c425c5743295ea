package org.openvha.whatif.report;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

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
    }

    /**
     * A curve.
     *
     * @param name what sets it apart from the others
     * @param values as many as there are places along the sweep; empty where there is none
     */
    record Line(String name, List<OptionalDouble> values) {
        Line {
            values = List.copyOf(values);
        }
    }

    Curves {
        sentences = List.copyOf(sentences);
        at = List.copyOf(at);
        measures = List.copyOf(measures);
    }
}
