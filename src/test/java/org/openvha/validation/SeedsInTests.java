package org.openvha.validation;

import static org.openvha.validation.Workspace.SET;
import static org.openvha.validation.Workspace.TESTS;

import java.util.List;
import org.openvha.ruleset.kinds.Kind;

/** Tests that are missing or cannot be used. */
final class SeedsInTests {

    private static final String DOMESTIC = TESTS + "exclusion/domestic-offences.yaml";
    private static final String WHAT_IF = "rule-tests/what-if/new/person.yaml";

    private SeedsInTests() {}

    static List<Seed> all() {
        return List.of(
                new Seed(
                        Kind.UNTESTED,
                        "a rule's tests are deleted",
                        SET + "exclusion/domestic-offences.drl",
                        "rule \"",
                        "EXC-01",
                        files -> files.delete(DOMESTIC)),
                new Seed(
                        Kind.UNTESTED,
                        "a what-if has no tests",
                        "rules/what-if/new/ruleset.yaml",
                        "parent:",
                        "",
                        files -> files.whatIf("new", "rules: { remove: [EXC-01] }\n")),
                new Seed(
                        Kind.UNTESTED,
                        "a rule that a what-if adds has no tests",
                        "rules/what-if/new/exclusion/unknown.drl",
                        "rule \"",
                        "EXC-90",
                        files -> {
                            files.rule(
                                    "exclusion/unknown.drl",
                                    "EXC-90",
                                    "$x : Offence( role == WITNESS )",
                                    "exclude( $x )");
                            String rule = files.text(SET + "exclusion/unknown.drl");
                            files.delete(SET + "exclusion/unknown.drl");
                            files.whatIf("new", "rules: { add: [EXC-90] }\n");
                            files.write("rules/what-if/new/exclusion/unknown.drl", rule);
                            files.write(
                                    WHAT_IF,
                                    "about: x\n"
                                            + domestic("applies: [EXC-01 O1]").replace("rule: EXC-01\n", ""));
                        }),
                new Seed(
                        Kind.NO_POSITIVE_TEST,
                        "only the case on the other side is left",
                        DOMESTIC,
                        "rule:",
                        "EXC-01",
                        files -> files.write(DOMESTIC, domestic("does-not-apply: [EXC-01 O2]"))),
                new Seed(
                        Kind.NO_NEGATIVE_TEST,
                        "only the case on one side is left",
                        DOMESTIC,
                        "rule:",
                        "EXC-01",
                        files -> files.write(DOMESTIC, domestic("applies: [EXC-01 O1]"))),
                new Seed(
                        Kind.NO_BOUNDARY_TEST,
                        "a boundary moves and its tests do not",
                        TESTS + "scoring/first-time-band.yaml",
                        "rule:",
                        "SCO-01",
                        files -> files.edit(
                                "rules/vha-2024.01/scoring/first-time-band.drl", "<= firstBandMonths", "<= 5")),
                new Seed(
                        Kind.NO_DIFFERENCE_TEST,
                        "a what-if's case comes out as under its parent",
                        "rules/what-if/new/ruleset.yaml",
                        "parent:",
                        "",
                        files -> {
                            files.whatIf("new", "rules: { remove: [EXC-02] }\n");
                            files.write(
                                    WHAT_IF,
                                    "about: x\n"
                                            + domestic("applies: [EXC-01 O1]").replace("rule: EXC-01\n", ""));
                        }),
                new Seed(
                        Kind.MISPLACED_TEST,
                        "a test file stands elsewhere than its rule",
                        TESTS + "exclusion/other.yaml",
                        "rule:",
                        "",
                        files -> {
                            files.write(TESTS + "exclusion/other.yaml", files.text(DOMESTIC));
                            files.delete(DOMESTIC);
                        }),
                new Seed(
                        Kind.INVALID_TEST,
                        "an expectation is misspelt",
                        DOMESTIC,
                        "outcom:",
                        "",
                        files -> files.edit(DOMESTIC, "outcome:", "outcom:")),
                new Seed(
                        Kind.INVALID_TEST,
                        "a test names a rule that does not exist",
                        DOMESTIC,
                        "rule: EXC-99",
                        "",
                        files -> files.edit(DOMESTIC, "rule: EXC-01", "rule: EXC-99")));
    }

    private static String domestic(String expected) {
        return """
                rule: EXC-01
                cases:
                  - name: one side
                    as-of: 2024-01-31
                    individual: { born: 1999-05-01 }
                    offences:
                      - { id: O1, class: 5D, date: 2023-12-01, domestic: true }
                      - { id: O2, class: 5D, date: 2023-12-01 }
                    expect: { %s }
                """.formatted(expected);
    }
}
