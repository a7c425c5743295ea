package org.openvha.cli;

import java.time.LocalDate;
import org.openvha.document.BadInputException;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.RuleSets;
import org.openvha.whatif.Question;
import org.openvha.whatif.report.Named;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code --baseline}, {@code --candidate} and their dates: what is compared with what. */
final class TwoSets {

    @Option(
            names = "--baseline",
            required = true,
            paramLabel = "ID",
            description = "Rule set to compare with: an id that ./vha rules lists, or the path of its folder.")
    private String baseline;

    @Option(
            names = "--candidate",
            required = true,
            paramLabel = "ID",
            description = "Rule set in question, in the same way.")
    private String candidate;

    @Option(
            names = "--as-of",
            required = true,
            paramLabel = "DATE",
            converter = CalendarDate.class,
            description = "Assessment date of both, such as 2024-01-31.")
    private LocalDate asOf;

    @Option(
            names = "--candidate-as-of",
            paramLabel = "DATE",
            converter = CalendarDate.class,
            description =
                    "Later assessment date of the candidate: says how much comes from the clock, from new facts, from rules.")
    private LocalDate candidateAsOf;

    @Option(
            names = "--baseline-digest",
            paramLabel = "DIGEST",
            converter = Digest.class,
            description = "Stop (exit status 3) if the baseline has another digest than this.")
    private String baselineDigest;

    @Option(
            names = "--candidate-digest",
            paramLabel = "DIGEST",
            converter = Digest.class,
            description = "The same for the candidate.")
    private String candidateDigest;

    @Mixin
    private RuleFolders folders;

    RuleFolders folders() {
        return folders;
    }

    /** A set that was named by its folder cannot be found by its id. */
    Named named(Question question) {
        return new Named(
                named(baseline, question.baseline().id()),
                named(candidate, question.candidate().id()),
                folders.isNamed());
    }

    private static String named(String given, String id) {
        return given.equals(id) ? id : "FOLDER-OF-" + id;
    }

    /** @throws BadInputException if a set is unknown, invalid, or another than a digest says, or the candidate's date is the earlier one */
    Question question() {
        LocalDate later = candidateAsOf == null ? asOf : candidateAsOf;
        if (later.isBefore(asOf)) {
            throw new BadInputException("--candidate-as-of " + later + " lies before --as-of " + asOf
                    + ". Name the earlier date with --as-of, and the rule set of that date with --baseline.");
        }
        RuleSets sets = folders.open();
        RuleSet before = sets.load(baseline);
        RuleSet after = sets.load(candidate);
        Expected.same("The rule set " + before.id(), before.digest(), baselineDigest);
        Expected.same("The rule set " + after.id(), after.digest(), candidateDigest);
        return new Question(before, asOf, after, later);
    }
}
