package org.openvha.ruleset.validation;

import java.util.Map;
import org.openvha.ruleset.vocabulary.Property;

/** Between which numbers a property can lie at all. Ages and the months to the age of 18 have an end; the others have none that rules come near. */
record Limits(long least, long most) {

    private static final long OLDEST = 150;
    private static final Limits COUNT = new Limits(0, 1_000_000_000_000L);
    private static final Map<String, Limits> SPECIAL = Map.of(
            "ageAtD", new Limits(0, OLDEST),
            "ageAtOffence", new Limits(0, OLDEST),
            "monthsUntil18", new Limits(0, 216),
            "reports", new Limits(1, COUNT.most()));

    static Limits of(Property.Number number) {
        return number.range()
                .map(range -> new Limits(range.least(), range.most()))
                .orElseGet(() -> SPECIAL.getOrDefault(number.name(), COUNT));
    }

    boolean hold(long value) {
        return least <= value && value <= most;
    }
}
