package org.openvha.validation;

import static org.openvha.validation.Workspace.SET;

import java.util.List;
import org.openvha.ruleset.kinds.Kind;

/** What a rule may not say, and how it may not be said. */
final class SeedsInRules {

    private static final String DOMESTIC = SET + "exclusion/domestic-offences.drl";

    private SeedsInRules() {}

    static List<Seed> all() {
        return List.of(
                domestic(Kind.SYNTAX, "a bracket is missing", "domestic )", "domestic", "then"),
                domestic(
                        Kind.FORBIDDEN_CONSTRUCT,
                        "a rule is given a priority",
                        "\nwhen",
                        "\n    salience 10\nwhen",
                        "salience"),
                domestic(
                        Kind.FORBIDDEN_CONSTRUCT,
                        "a rule takes effect on a date",
                        "\nwhen",
                        "\n    date-effective \"1-Jan-2025\"\nwhen",
                        "date-"),
                domestic(
                        Kind.FORBIDDEN_CONSTRUCT,
                        "a condition is evaluated as code",
                        "( domestic )",
                        "( eval( true ) )",
                        "eval"),
                domestic(
                        Kind.FORBIDDEN_CONSTRUCT,
                        "a rule inserts a fact",
                        "decision.exclude( $offence )",
                        "insert( $offence )",
                        "insert"),
                domestic(
                        Kind.FORBIDDEN_CONSTRUCT,
                        "a rule asks the machine's clock",
                        "decision.exclude( $offence )",
                        "System.exit( 1 )",
                        "System"),
                domestic(
                        Kind.UNKNOWN_FACT,
                        "an exclusion matches a tally",
                        "Offence( domestic )",
                        "Tally( inCustody )",
                        "Tally("),
                domestic(Kind.UNKNOWN_PROPERTY, "a property is misspelt", "( domestic )", "( domestik )", "Offence("),
                rule(
                        Kind.UNKNOWN_PARAMETER,
                        "a parameter is misspelt",
                        "exclusion/older-than-look-back.drl",
                        "lookBackMonths",
                        "lookBackMonth",
                        "Offence(",
                        "EXC-04"),
                rule(
                        Kind.UNKNOWN_VALUE,
                        "a role is misspelt",
                        "exclusion/roles-that-do-not-count.drl",
                        "SUSPECT,",
                        "SUSPECTED,",
                        "Offence(",
                        "EXC-03"),
                rule(
                        Kind.UNKNOWN_VALUE,
                        "a class is in no list",
                        "exclusion/drug-trafficking.drl",
                        "\"92A\"",
                        "\"92Q\"",
                        "Offence(",
                        "EXC-02"),
                domestic(
                        Kind.TYPE_MISMATCH,
                        "yes or no is compared with a number",
                        "( domestic )",
                        "( domestic == 3 )",
                        "Offence("),
                rule(
                        Kind.TYPE_MISMATCH,
                        "a number is compared with a text",
                        "exclusion/older-than-look-back.drl",
                        "> lookBackMonths",
                        "> \"36\"",
                        "Offence(",
                        "EXC-04"),
                domestic(
                        Kind.WRONG_CALL,
                        "an exclusion removes people",
                        "decision.exclude",
                        "decision.remove",
                        "decision."),
                rule(
                        Kind.UNUSABLE_NUMBER,
                        "a percentage is far too high",
                        "scoring/first-time-band.drl",
                        "firstBandPercent",
                        "2000",
                        "decision.",
                        "SCO-01"),
                domestic(Kind.NO_CONDITION, "the condition is lost", "( domestic )", "( )", "Offence("));
    }

    private static Seed domestic(Kind kind, String fault, String from, String to, String at) {
        return new Seed(kind, fault, DOMESTIC, at, "EXC-01", files -> files.edit(DOMESTIC, from, to));
    }

    private static Seed rule(Kind kind, String fault, String file, String from, String to, String at, String row) {
        return new Seed(kind, fault, SET + file, at, row, files -> files.edit(SET + file, from, to));
    }
}
