package org.openvha.ruletest.reach;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Properties that cannot have any values they like: what the assessor makes of one and the same person hangs together. */
final class Companions {

    private static final Set<String> NEVER_NEGATIVE = Set.of(
            "monthsAgo",
            "monthsSinceLatest",
            "monthsSinceReport",
            "daysSinceActivity",
            "daysSinceSafeguarding",
            "monthsUntil18",
            "childhoodOffences",
            "qualifyingOffences",
            "reports");

    /** A flag that says whether a number is there. */
    private static final Map<String, String> PRESENCE = Map.of(
            "anyActivity",
            "daysSinceActivity",
            "anySafeguarding",
            "daysSinceSafeguarding",
            "anyReport",
            "monthsSinceReport");

    private Companions() {}

    static boolean neverNegative(String property) {
        return NEVER_NEGATIVE.contains(property);
    }

    /** Values between which what hangs together changes, so that regions end there. */
    static List<Long> limits(String property) {
        return switch (property) {
            case "ageAtD" -> List.of(18L);
            case "monthsUntil18", "qualifyingOffences" -> List.of(0L);
            default -> List.of();
        };
    }

    /** Whether some person can bring these values about, as far as this knows. */
    static boolean possible(Values values) {
        Map<String, Object> all = values.byName();
        for (Map.Entry<String, String> pair : PRESENCE.entrySet()) {
            if (all.containsKey(pair.getKey())
                    && all.containsKey(pair.getValue())
                    && !all.get(pair.getKey()).equals(values.present(pair.getValue()))) {
                return false;
            }
        }
        if (all.containsKey("ageAtD") && all.containsKey("monthsUntil18")) {
            boolean adult = (Long) all.get("ageAtD") >= 18;
            if (adult != ((Long) all.get("monthsUntil18") == 0)) {
                return false;
            }
        }
        if (all.containsKey("qualifyingOffences") && all.containsKey("monthsSinceLatest")) {
            boolean some = (Long) all.get("qualifyingOffences") > 0;
            return some == values.present("monthsSinceLatest");
        }
        return true;
    }
}
