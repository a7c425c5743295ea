package org.openvha.validation;

import static org.openvha.validation.Workspace.SET;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openvha.ruleset.kinds.Kind;

/** Conditions that are well written and cannot be meant. */
final class SeedsInConditions {

    private static final String MANIFEST = SET + "ruleset.yaml";

    private SeedsInConditions() {}

    static List<Seed> all() {
        return List.of(
                edited(
                        Kind.NEVER_MATCHES,
                        "the ends of a band are swapped",
                        "scoring/second-time-band.drl",
                        "SCO-02",
                        "> firstBandMonths, monthsAgo <= secondBandMonths",
                        "<= firstBandMonths, monthsAgo > secondBandMonths"),
                edited(
                        Kind.NEVER_MATCHES,
                        "a weight is asked for that no class of the crime type has",
                        "incident/one-offence-per-crime-report.drl",
                        "EXC-09",
                        "heavierSibling",
                        "crimeType == \"KNIFE_POSSESSION\", weight > 250"),
                edited(
                        Kind.NEVER_MATCHES,
                        "a day count is asked for where there is no activity",
                        "gaps/no-recent-activity.drl",
                        "GAP-01",
                        "!anyActivity ||",
                        "!anyActivity &&"),
                edited(
                        Kind.ALWAYS_MATCHES,
                        "two roles are excluded with 'or'",
                        "exclusion/roles-that-do-not-count.drl",
                        "EXC-03",
                        "role not in ( SUSPECT, ACCUSED, CONVICTED )",
                        "role != SUSPECT || role != ACCUSED"),
                edited(
                        Kind.REDUNDANT_CONDITION,
                        "a longer period is added to a shorter",
                        "exclusion/report-too-old-or-not-known.drl",
                        "EXI-02",
                        "> intelligenceMonths",
                        "> intelligenceMonths || monthsAgo > 60"),
                added(
                        Kind.SUBSUMED,
                        "a rule excludes part of what another does",
                        "exclusion/new.drl",
                        "EXC-20",
                        "$x : Offence( domestic, monthsAgo > 3 )",
                        "exclude( $x )"),
                added(
                        Kind.SUBSUMED,
                        "a criterion asks for less than another",
                        "inclusion/new.drl",
                        "INC-04",
                        "$x : Tally( score >= 300 )",
                        "require( $x )"),
                added(
                        Kind.SUBSUMED,
                        "a flag is written twice",
                        "under-18/new.drl",
                        "U18-05",
                        "$x : Included( monthsUntil18 > 0 )",
                        "flag( $x )"),
                added(
                        Kind.CONTRADICTS,
                        "a criterion asks for few offences and another for many",
                        "inclusion/new.drl",
                        "INC-04",
                        "$x : Tally( qualifyingOffences < 2 )",
                        "require( $x )"),
                added(
                        Kind.CONTRADICTS,
                        "what is not excluded is excluded as well",
                        "exclusion/new.drl",
                        "EXC-20",
                        "$x : Offence( !domestic )",
                        "exclude( $x )"),
                new Seed(
                        Kind.BAND_OVERLAP,
                        "a band begins where the one before ends",
                        SET + "scoring/second-time-band.drl",
                        "QualifyingOffence(",
                        "SCO-02",
                        files -> files.edit(
                                SET + "scoring/second-time-band.drl", "> firstBandMonths", ">= firstBandMonths")),
                edited(
                        Kind.BAND_OVERLAP,
                        "a grading gets points twice",
                        "scoring/weaker-intelligence.drl",
                        "INT-02",
                        "intelligenceAssessment == C",
                        "intelligenceAssessment in ( B, C )"),
                edited(
                        Kind.BAND_GAP,
                        "a band begins a month late",
                        "scoring/second-time-band.drl",
                        "SCO-02",
                        "> firstBandMonths",
                        "> 7"),
                new Seed(
                        Kind.BAND_GAP,
                        "bands end before the look-back period",
                        SET + "scoring/fourth-time-band.drl",
                        "QualifyingOffence(",
                        "SCO-04",
                        files -> files.edit(
                                SET + "scoring/fourth-time-band.drl",
                                "> thirdBandMonths",
                                "> thirdBandMonths, monthsAgo <= 30")),
                new Seed(
                        Kind.BAND_GAP,
                        "a grading that counts gets no points",
                        SET + "scoring/stronger-intelligence.drl",
                        " : ",
                        "INT-01",
                        files -> files.edit(
                                SET + "scoring/weaker-intelligence.drl",
                                "intelligenceAssessment == C",
                                "intelligenceAssessment == D")),
                new Seed(
                        Kind.NEVER_REACHED,
                        "the look-back period ends before a band begins",
                        SET + "scoring/fourth-time-band.drl",
                        "QualifyingOffence(",
                        "SCO-04",
                        files -> files.edit(
                                MANIFEST, "look-back-months:\n    value: 36", "look-back-months:\n    value: 24")),
                added(
                        Kind.NOT_ANALYSED,
                        "a condition names very many numbers",
                        "exclusion/new.drl",
                        "EXC-20",
                        "$x : Offence( monthsAgo in ( " + thirds(300) + " ), ageAtOffence in ( " + thirds(140)
                                + " ), role == SUSPECT, known, domestic, weighted )",
                        "exclude( $x )"),
                new Seed(
                        Kind.READS_AGE,
                        "nothing; every rule that reads age is pointed out",
                        SET + "under-18/child.drl",
                        "Included(",
                        "U18-01",
                        files -> {}));
    }

    private static String thirds(int most) {
        return IntStream.iterate(1, number -> number < most, number -> number + 3)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
    }

    private static Seed edited(Kind kind, String fault, String file, String row, String from, String to) {
        return new Seed(kind, fault, SET + file, " : ", row, files -> files.edit(SET + file, from, to));
    }

    private static Seed added(Kind kind, String fault, String file, String row, String pattern, String call) {
        return new Seed(kind, fault, SET + file, "$x : ", row, files -> files.rule(file, row, pattern, call));
    }
}
