package org.openvha.validation;

import static org.openvha.validation.Workspace.SET;

import java.util.List;
import org.openvha.ruleset.kinds.Kind;

/** Numbers that are said to be something else than what rules take them for. */
final class SeedsInUnits {

    private static final String MANIFEST = SET + "ruleset.yaml";
    private static final String WHAT_IF = "rules/what-if/new/ruleset.yaml";

    private static final String LOOK_BACK = "exclusion/older-than-look-back.drl";

    private SeedsInUnits() {}

    static List<Seed> all() {
        return List.of(
                unit("months are called days", "recency-months", 12, "months", "days"),
                unit("a percentage is called points", "first-band-percent", 100, "percent", "points"),
                unit("points are called offences", "intelligence-cap", 200, "points", "offences"),
                new Seed(
                        Kind.INVALID_MANIFEST,
                        "a unit that no property has",
                        MANIFEST,
                        "unit: weeks",
                        "",
                        files -> files.edit(
                                MANIFEST,
                                "recency-months:\n    value: 12\n    unit: months",
                                "recency-months:\n    value: 12\n    unit: weeks")),
                new Seed(
                        Kind.UNIT_MISMATCH,
                        "a rule of a what-if takes inherited days for months",
                        WHAT_IF,
                        "parent:",
                        "safeguarding-days",
                        files -> {
                            files.whatIf("new", "rules: { replace: [EXC-04] }\n");
                            files.write(
                                    "rules/what-if/new/" + LOOK_BACK,
                                    files.text(SET + LOOK_BACK).replace("lookBackMonths", "safeguardingDays"));
                        }),
                new Seed(
                        Kind.UNIT_MISMATCH,
                        "a what-if gives a parameter in years that a rule reads in months",
                        WHAT_IF,
                        "look-back-months",
                        "look-back-months",
                        files -> files.whatIf(
                                "new",
                                "parameters: { replace: { look-back-months: { value: 2, unit: years, basis: GVM, source: x, meaning: x } } }\n")));
    }

    private static Seed unit(String fault, String parameter, int value, String from, String to) {
        String start = parameter + ":\n    value: " + value + "\n    unit: ";
        return new Seed(
                Kind.UNIT_MISMATCH,
                fault,
                MANIFEST,
                parameter + ":",
                parameter,
                files -> files.edit(MANIFEST, start + from, start + to));
    }
}
