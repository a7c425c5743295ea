package org.openvha.register.rulesets;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openvha.document.BadInputException;

/** Whether a set can be put in consultation. */
record SubmissionCheck(Submission submission, Standing standing, PublishedRuleSets ruleSets) {

    void check() {
        String id = standing.ruleSet();
        new DraftCheck(submission.ruleSet(), standing, ruleSets.last()).check();
        String found = ruleSets.load(id).digest();
        if (!found.equals(submission.ruleSet().digest())) {
            throw new BadInputException(id + " was changed while it was checked: its digest was "
                    + submission.ruleSet().digest() + " and is " + found + ". Submit it again.");
        }
        evidence();
        inputs();
        explanations();
    }

    /** Kept is what the evidence was made from, and nothing else. */
    private void inputs() {
        Alongside alongside = submission.alongside();
        for (String file : List.of(Alongside.CONSULTATION, Alongside.LIMITS)) {
            if (!alongside.files().containsKey(file)) {
                throw new BadInputException("There is no " + file + " beside the rule sets. Add it, and submit again.");
            }
        }
        for (Evidence one : submission.evidence()) {
            String made = one.inputsDigest().orElse("nothing");
            String kept =
                    switch (one.kind()) {
                        case VALIDATION -> "nothing";
                        case RULE_TESTS -> alongside.testsDigest();
                        case COMPARISON -> alongside.digest(Alongside.LIMITS);
                        case CONSULTATION -> alongside.digest(Alongside.CONSULTATION);
                    };
            if (!made.equals(kept)) {
                throw new BadInputException("What the " + one.kind().words() + " was made from, " + made
                        + ", was changed meanwhile: it is " + kept + ". Submit it again.");
            }
        }
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
