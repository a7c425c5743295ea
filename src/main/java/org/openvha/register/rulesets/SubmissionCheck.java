package org.openvha.register.rulesets;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openvha.document.BadInputException;
import org.openvha.ruleset.RuleSet;

/** Whether a set can be put in consultation. */
record SubmissionCheck(Submission submission, Standing standing, PublishedRuleSets ruleSets) {

    void check() {
        String id = standing.ruleSet();
        draft(submission.ruleSet(), standing);
        String found = ruleSets.load(id).digest();
        if (!found.equals(submission.ruleSet().digest())) {
            throw new BadInputException(id + " was changed while it was checked: its digest was "
                    + submission.ruleSet().digest() + " and is " + found + ". Submit it again.");
        }
        evidence();
        explanations();
    }

    static void draft(RuleSet set, Standing standing) {
        set.parentId().ifPresent(parent -> {
            throw new BadInputException(
                    set.id() + " is a what-if of " + parent
                            + ", and what-ifs are never published. Make a complete set of it with ./vha draft, and submit that.");
        });
        standing.publication().ifPresent(published -> {
            throw new BadInputException(set.id()
                    + " is published already, and a published set never changes. Give the change an id of its own.");
        });
    }

    private void evidence() {
        List<Evidence> evidence = submission.evidence();
        for (EvidenceKind kind : EvidenceKind.values()) {
            if (evidence.stream().filter(one -> one.kind() == kind).count() != 1) {
                throw new BadInputException("A submission rests on one " + kind.words() + ". Submit it with one.");
            }
        }
        for (Evidence one : evidence) {
            if (!one.candidateDigest().equals(submission.ruleSet().digest())) {
                throw new BadInputException("The " + one.kind().words() + " was made for " + one.candidateDigest()
                        + ", but " + standing.ruleSet() + " is "
                        + submission.ruleSet().digest() + ". Make it again.");
            }
        }
        String compared = evidence.get(comparison(evidence)).baselineDigest().orElse("nothing");
        Optional<Publication> last = ruleSets.last();
        if (!last.map(Publication::digest).equals(Optional.of(compared))) {
            throw new BadInputException(standing.ruleSet() + " was compared with " + compared
                    + ", which is not the set it would replace"
                    + last.map(set -> ", " + set.ruleSet()).orElse("") + ". Compare it with that one.");
        }
    }

    private static int comparison(List<Evidence> evidence) {
        return evidence.stream().map(Evidence::kind).toList().indexOf(EvidenceKind.COMPARISON);
    }

    private void explanations() {
        Set<String> open = new TreeSet<>(submission.breaches());
        open.removeAll(submission.explanations().keySet());
        if (!open.isEmpty()) {
            throw new BadInputException("The change breaches " + String.join(", ", open)
                    + ", and nothing explains why it may. Add --explain "
                    + open.iterator().next() + "=TEXT for each.");
        }
        Set<String> idle = new TreeSet<>(submission.explanations().keySet());
        idle.removeAll(submission.breaches());
        if (!idle.isEmpty()) {
            throw new BadInputException(String.join(", ", idle) + (idle.size() == 1 ? " is" : " are")
                    + " explained but not breached. Breached are: "
                    + (submission.breaches().isEmpty()
                            ? "none"
                            : String.join(", ", new TreeSet<>(submission.breaches())))
                    + ". Leave the explanation out.");
        }
        submission.explanations().forEach((kpi, words) -> PlainLine.of("The explanation of " + kpi, words, 2000));
    }
}
