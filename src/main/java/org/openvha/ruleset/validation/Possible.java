package org.openvha.ruleset.validation;

import java.util.Map;
import java.util.Set;
import org.openvha.ruleset.vocabulary.Property;

/** Which combinations cannot come about, because two properties speak of one thing. */
final class Possible {

    /** A flag that says whether the number beside it is there. */
    private static final Map<String, String> THERE = Map.of(
            "anyActivity", "daysSinceActivity",
            "anySafeguarding", "daysSinceSafeguarding",
            "anyReport", "monthsSinceReport");

    private static final long COMES_OF_AGE = 18;

    private Possible() {}

    /** Numbers at which a property changes what another can be; they must be among those tried. */
    static Set<Long> turningPoints(String property) {
        return switch (property) {
            case "ageAtD" -> Set.of(COMES_OF_AGE - 1, COMES_OF_AGE);
            case "monthsUntil18", "qualifyingOffences" -> Set.of(0L, 1L);
            default -> Set.of();
        };
    }

    static boolean together(Values values) {
        return THERE.entrySet().stream().allMatch(pair -> isThere(values, pair.getKey(), pair.getValue()))
                && adultsAreNotWaitingToBe(values)
                && theLatestOfNoneIsAbsent(values);
    }

    private static boolean isThere(Values values, String flag, String number) {
        return !values.has(flag)
                || !values.has(number)
                || values.of(flag).equals(values.number(number) != Property.ABSENT);
    }

    private static boolean adultsAreNotWaitingToBe(Values values) {
        return !values.has("ageAtD")
                || !values.has("monthsUntil18")
                || (values.number("ageAtD") >= COMES_OF_AGE) == (values.number("monthsUntil18") == 0);
    }

    private static boolean theLatestOfNoneIsAbsent(Values values) {
        return !values.has("qualifyingOffences")
                || !values.has("monthsSinceLatest")
                || (values.number("qualifyingOffences") == 0)
                        == (values.number("monthsSinceLatest") == Property.ABSENT);
    }
}
