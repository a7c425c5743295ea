package org.openvha.whatif;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many people a rule flags, and how many of them are others than before.
 *
 * @param gained whom it flags under the candidate alone
 * @param lost whom it flags under the baseline alone
 */
public record Marked(int baseline, int candidate, int gained, int lost) {

    private static final Marked NOBODY = new Marked(0, 0, 0, 0);

    /** By rule, in order of id; a rule that flags nobody on either side is left out. */
    static Map<String, Marked> byRule(Results before, Results after) {
        Map<String, Marked> marks = new TreeMap<>();
        for (int person = 0; person < before.people(); person++) {
            List<String> had = before.of(person).flags();
            List<String> has = after.of(person).flags();
            had.forEach(rule -> marks.merge(rule, had(has.contains(rule)), Marked::plus));
            has.stream()
                    .filter(rule -> !had.contains(rule))
                    .forEach(rule -> marks.merge(rule, new Marked(0, 1, 1, 0), Marked::plus));
        }
        return marks;
    }

    private static Marked had(boolean still) {
        return still ? new Marked(1, 1, 0, 0) : new Marked(1, 0, 0, 1);
    }

    private Marked plus(Marked other) {
        return new Marked(
                baseline + other.baseline, candidate + other.candidate, gained + other.gained, lost + other.lost);
    }

    /** Of a rule that flags nobody. */
    public static Marked nobody() {
        return NOBODY;
    }
}
