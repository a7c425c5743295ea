package org.openvha.oracle;

import java.util.Map;

/** A rule's id and its reason in words. */
record Reason(String rule, String because) {

    /** Reasons of the rules {@code prefix + 1}, {@code prefix + 2} and so on, the first at index 0. */
    static Reason[] numbered(String prefix, int count, Map<String, String> because) {
        Reason[] reasons = new Reason[count];
        for (int i = 0; i < count; i++) {
            reasons[i] = of(prefix + (i + 1), because);
        }
        return reasons;
    }

    static Reason of(String rule, Map<String, String> because) {
        String words = because.get(rule);
        if (words == null) {
            throw new IllegalArgumentException("No reason is given for rule " + rule);
        }
        return new Reason(rule, words);
    }
}
