package org.openvha.register.runs;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import org.openvha.assessment.AssessmentJson;
import org.openvha.assessment.Assessor;
import org.openvha.assessment.BulkAssessment;
import org.openvha.document.BadInputException;
import org.openvha.document.Digests;
import org.openvha.document.Software;
import org.openvha.register.facts.FactStore;
import org.openvha.register.rulesets.PublishedRuleSets;

/** Works a run's assessments out again from what was known then. */
record Replay(FactStore facts, PublishedRuleSets ruleSets, int threads) {

    private record Line(String individual, byte[] json) {}

    /** @param without whose lines are left out; the digest is that of everybody's all the same */
    void write(Run run, Set<String> without, OutputStream out) {
        String expected = run.resultDigest()
                .orElseThrow(() -> new BadInputException(
                        "Run " + run.id() + " has no result: it is " + run.state() + ". Name a run that is DONE."));
        Assessor assessor = new Assessor(ruleSets.ofDigest(run.ruleSet(), run.ruleSetDigest()), run.asOf());
        Digests.Running digest = new Digests.Running();
        new BulkAssessment(assessor, threads, BulkAssessment.CHUNK)
                .run(
                        facts.known(run.load(), rows -> {}),
                        assessment -> new Line(assessment.individual(), AssessmentJson.line(assessment)),
                        line -> {
                            digest.update(line.json());
                            if (!without.contains(line.individual())) {
                                write(line.json(), out);
                            }
                        },
                        done -> {});
        String found = digest.end();
        if (!found.equals(expected)) {
            throw new IllegalStateException("Run " + run.id() + " came to " + expected + " with " + run.software()
                    + ", but " + Software.NAME + " " + Software.version() + " comes to " + found
                    + ". What was written out just now is not what the run said.");
        }
    }

    private static void write(byte[] line, OutputStream out) {
        try {
            out.write(line);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
