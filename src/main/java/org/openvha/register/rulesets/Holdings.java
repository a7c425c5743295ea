package org.openvha.register.rulesets;

import java.util.List;
import java.util.SortedMap;
import org.openvha.document.Finding;

/** What the register holds of rule sets, which may be more than the folder does, and how the folder differs from it. */
public final class Holdings {

    private final SubmissionRows submissions;
    private final PublishedRuleSets ruleSets;

    Holdings(SubmissionRows submissions, PublishedRuleSets ruleSets) {
        this.submissions = submissions;
        this.ruleSets = ruleSets;
    }

    /** How the folder of a set differs from what was published, or else submitted last; empty for a draft, which may change. */
    public List<Finding> changed(Standing standing) {
        SortedMap<String, String> found = ruleSets.filesInFolder(standing.ruleSet());
        return standing.publication()
                .map(this::published)
                .or(() -> standing.submission().map(this::submitted))
                .map(held -> held.findings(found).all())
                .orElseGet(List::of);
    }

    /** How what lies beside a set differs from what its submission rests on. */
    public List<Finding> changedBeside(Decision submission, Alongside found) {
        return beside(submission).findings(found).all();
    }

    /** The bytes of a set by path: of a submission or a publication, or as the set came with the software. */
    public SortedMap<String, byte[]> files(Decision held) {
        return held.isOf(DecisionKind.SUBMITTED) ? submissions.bytes(held.id()) : submissions.bytes(held.ruleSet());
    }

    /** The bytes beside a submission by path; empty for one of before they were kept. */
    public SortedMap<String, byte[]> filesBeside(Decision submission) {
        return submissions.bytesBeside(submission.id());
    }

    /** The entries that published sets rest on, in the order of publication; none of one that was withdrawn before it took effect. */
    public List<DecidedEntry> decidedEntries() {
        return submissions.decidedEntries();
    }

    ChangedFiles submitted(Decision submission) {
        return new ChangedFiles(
                submission.ruleSet(),
                submission.digest(),
                submissions.files(submission.id()),
                ChangedFiles.Since.SUBMISSION);
    }

    ChangedAlongside beside(Decision submission) {
        return new ChangedAlongside(submission.ruleSet(), submissions.alongside(submission.id()));
    }

    private ChangedFiles published(Decision publication) {
        return new ChangedFiles(
                publication.ruleSet(),
                publication.digest(),
                ruleSets.publishedFiles(publication.ruleSet()),
                ChangedFiles.Since.PUBLICATION);
    }
}
