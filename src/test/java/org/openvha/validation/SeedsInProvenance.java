package org.openvha.validation;

import static org.openvha.validation.Workspace.SET;

import java.util.List;
import org.openvha.ruleset.kinds.Kind;

/** Ids, and where rules come from. */
final class SeedsInProvenance {

    private static final String DOMESTIC = SET + "exclusion/domestic-offences.drl";
    private static final String DRUGS = SET + "exclusion/drug-trafficking.drl";
    private static final String INCIDENT = SET + "incident/one-offence-per-crime-report.drl";
    private static final String GAP = SET + "gaps/no-recent-activity.drl";

    private SeedsInProvenance() {}

    static List<Seed> all() {
        return List.of(
                new Seed(
                        Kind.MISSING_ID,
                        "the id is deleted",
                        DOMESTIC,
                        "rule ",
                        "",
                        files -> files.edit(DOMESTIC, "    @id(\"EXC-01\")\n", "")),
                domestic(Kind.INVALID_ID, "an id has one digit", "EXC-01", "EXC-1", "@id", "EXC-1"),
                new Seed(
                        Kind.DUPLICATE_ID,
                        "an id is copied",
                        DRUGS,
                        "@id",
                        "EXC-01",
                        files -> files.edit(DRUGS, "EXC-02", "EXC-01")),
                new Seed(
                        Kind.DUPLICATE_NAME,
                        "a name is copied",
                        DRUGS,
                        "rule ",
                        "EXC-02",
                        files ->
                                files.edit(DRUGS, "Drug trafficking does not count", "Domestic offences do not count")),
                new Seed(
                        Kind.REUSED_ID,
                        "an id of the version before is given to another rule",
                        GAP,
                        "@id",
                        "EXC-09",
                        files -> {
                            files.edit(INCIDENT, "EXC-09", "EXC-19");
                            files.edit(GAP, "GAP-01", "EXC-09");
                        }),
                domestic(Kind.CHANGED_ID, "a rule gets another id", "EXC-01", "EXC-21", "@id", "EXC-21"),
                domestic(
                        Kind.MISSING_PROVENANCE,
                        "the owner is deleted",
                        "    @owner(\"MO2 VHA lead\")\n",
                        "",
                        "rule ",
                        "EXC-01"),
                domestic(Kind.INVALID_PROVENANCE, "a basis is misspelt", "\"EIA\"", "\"EAI\"", "@basis", "EXC-01"),
                domestic(
                        Kind.INVALID_PROVENANCE,
                        "a date does not exist",
                        "2025-01-30",
                        "2025-02-30",
                        "@review",
                        "EXC-01"),
                domestic(
                        Kind.REVIEW_BEFORE_DECISION,
                        "a review date is a year too early",
                        "2025-01-30",
                        "2024-01-30",
                        "@review",
                        "EXC-01"),
                domestic(
                        Kind.DECIDED_LATER,
                        "a rule is said to be decided a month after the date asked about",
                        "2024-01-31",
                        "2024-02-29",
                        "@decided",
                        "EXC-01"),
                new Seed(
                        Kind.PROVENANCE_OVERDUE,
                        "a review was due before the set was decided",
                        DOMESTIC,
                        "@review",
                        "EXC-01",
                        files -> {
                            files.edit(DOMESTIC, "2024-01-31", "2020-04-01");
                            files.edit(DOMESTIC, "2025-01-30", "2023-01-30");
                        }));
    }

    private static Seed domestic(Kind kind, String fault, String from, String to, String at, String row) {
        return new Seed(kind, fault, DOMESTIC, at, row, files -> files.edit(DOMESTIC, from, to));
    }
}
