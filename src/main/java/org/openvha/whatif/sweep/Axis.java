package org.openvha.whatif.sweep;

import java.util.List;

/**
 * A number of the rule set that a sweep varies.
 *
 * @param name of the parameter, or class of the weight row
 * @param unit such as {@code months}; of a weight, points
 * @param meaning of the parameter in words, or what the weight row is of
 * @param unchanged the value that it has in the rule set; may be none of the values
 * @param values from the smallest, each once
 */
public record Axis(Kind kind, String name, String unit, String meaning, int unchanged, List<Integer> values) {

    public Axis {
        values = List.copyOf(values);
    }

    /** As a comparison would call the change: {@code parameter:look-back-months}, {@code weight:10D}. */
    public String cause() {
        return kind.word() + ":" + name;
    }

    /** As a table's heading: {@code look-back-months}, {@code weight 10D}. */
    public String heading() {
        return kind == Kind.WEIGHT ? kind.word() + " " + name : name;
    }

    /** What can be swept. */
    public enum Kind {
        PARAMETER("parameter"),
        WEIGHT("weight");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        String option() {
            return "--" + word;
        }
    }
}
