package org.openvha.validation;

import java.util.List;
import java.util.function.Consumer;
import org.openvha.ruleset.kinds.Kind;

/** The record of consultations, and the limits. */
final class SeedsInRecords {

    private static final String RECORD = "rules/consultation.yaml";
    private static final String LIMITS = "rules/kpis.yaml";

    private SeedsInRecords() {}

    static List<Seed> all() {
        return List.of(
                record(Kind.INVALID_RECORD, "a day does not exist", "2024-06-03", "2024-06-31", "decided", ""),
                record(Kind.INVALID_RECORD, "a key is misspelt", "asked:", "aksed:", "aksed", ""),
                new Seed(
                        Kind.INVALID_RECORD,
                        "an entry is copied",
                        RECORD,
                        "CON-72 # again",
                        "",
                        written(entry() + entry().replace("CON-72", "CON-72 # again"))),
                new Seed(
                        Kind.INVALID_RECORD,
                        "the record is no YAML",
                        RECORD,
                        "-",
                        "",
                        files -> files.write(RECORD, "-")),
                new Seed(
                        Kind.INVALID_RECORD,
                        "a measure is misspelt",
                        LIMITS,
                        "measure",
                        "",
                        files -> files.write(LIMITS, """
                                kpis:
                                  - id: KPI-01
                                    measure: lists-size
                                    at-most: 2000
                                    unit: people
                                    basis: assumption
                                    source: Nowhere
                                    because: A test
                                """)),
                record(Kind.UNKNOWN_IN_CONSULTATION, "a rule's id is misspelt", "EXC-01", "EXC-O1", "rules", "CON-72"),
                record(
                        Kind.UNKNOWN_IN_CONSULTATION,
                        "a parameter's name is misspelt",
                        "look-back-months",
                        "lookback-months",
                        "parameters",
                        "CON-72"),
                record(Kind.UNKNOWN_IN_CONSULTATION, "a class is misspelt", "[34A]", "[34X]", "weights", "CON-72"),
                record(
                        Kind.UNKNOWN_IN_CONSULTATION,
                        "a what-if does not exist",
                        "    rules:",
                        "    what-if: no-such-thing\n    rules:",
                        "what-if",
                        "CON-72"));
    }

    private static Seed record(Kind kind, String fault, String from, String to, String at, String row) {
        return new Seed(kind, fault, RECORD, at, row, written(entry().replace(from, to)));
    }

    private static Consumer<Workspace> written(String entries) {
        return files -> files.write(RECORD, "source: A test\nitems:\n" + entries);
    }

    private static String entry() {
        return """
                  - id: CON-72
                    asked-by: Nobody
                    when: "2024-06-03"
                    where: here
                    asked: Why?
                    decision: Because.
                    reason: A test
                    decided: 2024-06-03
                    rules: [EXC-01]
                    parameters: [look-back-months]
                    weights: [34A]
                """;
    }
}
