package org.openvha.ruleset.kinds;

import java.util.Locale;
import org.openvha.document.FindingKind;
import org.openvha.document.Severity;

/** What can be wrong with a rule set or its tests; {@code docs/validation.md} shows an example of each. The label is the constant's name in small letters, with dashes. */
public enum Kind implements FindingKind {
    UNREADABLE_FILE(Severity.ERROR, "A file or folder cannot be read, is no plain UTF-8, or is too large."),
    HIDDEN_CHARACTER(
            Severity.ERROR, "A character shows a reader one thing and a program another, or may not stand there."),
    FOREIGN_FILE(Severity.ERROR, "A file does not belong in a rule set."),
    MISSING_FILE(Severity.ERROR, "A file or a whole stratum is missing that no set can do without."),
    INVALID_MANIFEST(Severity.ERROR, "ruleset.yaml has a wrong, missing or unknown entry."),
    UNREAD_PARAMETER(Severity.ERROR, "A parameter is set that no rule reads."),
    UNIT_MISMATCH(Severity.ERROR, "A parameter's unit is not that of what a rule compares it with or gives it as."),
    UNKNOWN_PREDECESSOR(
            Severity.ERROR, "The predecessor does not exist, cannot be read, is a what-if, or leads back to the set."),

    SYNTAX(Severity.ERROR, "A rule is not written as the rule language has it."),
    FORBIDDEN_CONSTRUCT(
            Severity.ERROR,
            "A rule uses what the language leaves out: salience, agenda groups, eval, dates of effect, joins, inserts, Java."),
    UNKNOWN_FACT(Severity.ERROR, "A rule matches a fact type that its stratum does not have."),
    UNKNOWN_PROPERTY(Severity.ERROR, "A rule reads a property that its fact type does not have."),
    UNKNOWN_PARAMETER(Severity.ERROR, "A rule names a parameter that the set does not have."),
    UNKNOWN_VALUE(Severity.ERROR, "A rule compares with a value that no fact can have."),
    TYPE_MISMATCH(
            Severity.ERROR,
            "A property is compared with a value of another kind, or in a way that its kind does not allow."),
    WRONG_CALL(Severity.ERROR, "A rule calls something else than its stratum's verb on the fact it matched."),
    UNUSABLE_NUMBER(Severity.ERROR, "A number is too large, may be absent, or is no points or percentage."),
    NO_CONDITION(Severity.ERROR, "A rule outside scoring has no condition, and so applies to every fact."),

    MISSING_ID(Severity.ERROR, "A rule has no id."),
    INVALID_ID(Severity.ERROR, "A rule's id is not written as ids are."),
    DUPLICATE_ID(Severity.ERROR, "Two rules of a set have the same id."),
    DUPLICATE_NAME(Severity.ERROR, "Two rules of a set have the same name."),
    REUSED_ID(Severity.ERROR, "An id is that of a rule about something else in another version."),
    CHANGED_ID(Severity.WARNING, "A rule does what a rule of the predecessor did under an id that is gone."),

    MISSING_PROVENANCE(Severity.ERROR, "A rule does not say where it comes from."),
    INVALID_PROVENANCE(Severity.ERROR, "A key of provenance is unknown, repeated or says nothing usable."),
    REVIEW_BEFORE_DECISION(Severity.ERROR, "A rule is to be reviewed before it was decided."),
    DECIDED_LATER(Severity.ERROR, "A rule is said to be decided after the date asked about."),
    PROVENANCE_OVERDUE(Severity.WARNING, "A rule's review date has passed on the date asked about."),

    WEIGHT_ROW(Severity.ERROR, "A row of the weight table cannot be read."),
    WEIGHT_DUPLICATE(Severity.ERROR, "A class has two rows in the weight table."),
    WEIGHT_NOT_POSITIVE(Severity.ERROR, "A weight is no whole number of points above 0."),
    UNKNOWN_CLASS(Severity.ERROR, "The weight table names a class that is in no Home Office list."),
    WEIGHT_GAP(
            Severity.WARNING,
            "A class that had a weight in the predecessor, or that a rule counts by name, has none here, and so silently stops counting."),

    NEVER_MATCHES(Severity.ERROR, "No fact can meet a rule's condition."),
    ALWAYS_MATCHES(Severity.ERROR, "Every fact meets a rule's condition."),
    REDUNDANT_CONDITION(Severity.WARNING, "A part of a rule's condition makes no difference."),
    SUBSUMED(Severity.WARNING, "Another rule of the stratum already does all that this one does."),
    CONTRADICTS(
            Severity.ERROR,
            "Rules of a stratum leave nothing: no fact can meet both criteria, or none escapes both exclusions."),
    BAND_OVERLAP(Severity.ERROR, "Two rules score the same offence or report."),
    BAND_GAP(Severity.ERROR, "An offence or report that counts is scored by no rule."),
    NEVER_REACHED(Severity.NOTE, "Earlier rules exclude everything that a rule could match."),
    NOT_ANALYSED(Severity.NOTE, "Conditions have too many combinations to be tried."),
    READS_AGE(Severity.NOTE, "A rule reads how old somebody is, the one protected characteristic that rules can read."),

    INVALID_RECORD(
            Severity.ERROR,
            "consultation.yaml or kpis.yaml, beside the rule sets, has a wrong, missing, repeated or unknown entry."),
    UNKNOWN_IN_CONSULTATION(
            Severity.ERROR,
            "An entry of consultation.yaml names a rule, a parameter, a class or a what-if that no rule set has."),

    UNKNOWN_PARENT(Severity.ERROR, "A what-if's parent does not exist, leads back to it, or is too many levels away."),
    PARENT_CHANGED(Severity.ERROR, "A what-if's parent is not the one it was written for."),
    PATCH_MISMATCH(Severity.ERROR, "A what-if says it changes something else than its files and its parent hold."),
    NO_EFFECT(Severity.ERROR, "A what-if, or a part of it, changes nothing."),

    UNTESTED(Severity.ERROR, "A set or a rule has no tests."),
    NO_POSITIVE_TEST(Severity.ERROR, "No case shows a rule applying."),
    NO_NEGATIVE_TEST(Severity.ERROR, "No case shows a rule being tried and not applying."),
    NO_BOUNDARY_TEST(Severity.ERROR, "No case stands next to a boundary that a rule draws."),
    NO_DIFFERENCE_TEST(Severity.ERROR, "No case of a what-if would come out otherwise under its parent."),
    MISPLACED_TEST(Severity.ERROR, "A test file does not stand where its rule does."),
    INVALID_TEST(Severity.ERROR, "A test file cannot be read, expects nothing, or names what does not exist."),

    PUBLISHED_CHANGED(Severity.ERROR, "A file of a published set is not as it was published.");

    private final Severity severity;
    private final String meaning;

    Kind(Severity severity, String meaning) {
        this.severity = severity;
        this.meaning = meaning;
    }

    @Override
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Severity severity() {
        return severity;
    }

    /** A sentence for readers who know the policy and no programming. */
    public String meaning() {
        return meaning;
    }
}
