package org.openvha.ruleset.language;

import java.util.Map;

/** A whole number as a rule gives it: {@code text} is a number or the parameter's name in rules, {@code value} what it stands for in this rule set. */
public record Amount(String text, long value) {

    private static final String MINUS = "-";

    /** The same with other values of parameters; a number stays, and so does a parameter that is not among them. */
    Amount with(Map<String, Integer> parameters) {
        boolean negative = text.startsWith(MINUS);
        Integer other = parameters.get(negative ? text.substring(1) : text);
        if (other == null) {
            return this;
        }
        return new Amount(text, negative ? -(long) other : other);
    }
}
