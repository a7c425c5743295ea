package org.openvha.register.lists;

import java.util.Arrays;
import java.util.Optional;
import org.openvha.assessment.Assessment;
import org.openvha.assessment.AssessmentJson;
import org.openvha.assessment.Assessor;
import org.openvha.assessment.Explanation;
import org.openvha.assessment.Outcome;
import org.openvha.assessment.Standing;
import org.openvha.facts.CaseFile;
import org.openvha.register.runs.Run;
import org.openvha.register.runs.RunMode;

/** What there is to explain of one person under a run: looked up once, worked out when it is asked for. */
public final class ExplainedPerson {

    private final Run run;
    private final Assessors assessors;
    private final Optional<Removal> removal;
    private final Optional<byte[]> stored;
    private final Optional<CaseFile> file;

    /**
     * @param removal by a review since
     * @param stored the assessment in the list of the run, unless they were taken off since
     * @param file the facts that they were assessed from, by the run or again; empty if these were erased
     */
    ExplainedPerson(
            Run run, Assessors assessors, Optional<Removal> removal, Optional<byte[]> stored, Optional<CaseFile> file) {
        this.run = run;
        this.assessors = assessors;
        this.removal = removal;
        this.stored = stored;
        this.file = file;
    }

    /** As {@link Explanations#json}. */
    public byte[] json() {
        return stored.orElseGet(() -> withoutEnd(assess(file.orElseThrow())));
    }

    /** As {@link Explanations#words}; empty if the facts were erased. */
    public Optional<String> words(int width) {
        return written(width, Explanation::inWords);
    }

    /** As {@link Explanations#inBrief}. */
    Optional<String> brief(int width) {
        return written(width, Explanation::inBrief);
    }

    /** How an explanation is written. */
    private interface Writing {
        String of(CaseFile file, Assessor assessor, Assessment assessment, Standing standing, int width);
    }

    private Optional<String> written(int width, Writing writing) {
        return file.map(known -> writing.of(known, assessor(), assess(known), standing(), width));
    }

    private Assessor assessor() {
        return removal.map(taken -> assessors.of(run, taken.asOf())).orElseGet(() -> assessors.of(run));
    }

    /** Never to be smoothed over if it differs: either the facts as known, the software or the database is not what it was. */
    private Assessment assess(CaseFile known) {
        Assessment assessment = assessor().assess(known);
        if (!isTheRuns(assessment)) {
            throw new IllegalStateException("An assessment of run " + run.id()
                    + " worked out again is not the one that was stored by " + run.software());
        }
        return assessment;
    }

    /** As stored; of somebody who has none, not one that would be on the list. What a review made of somebody since is none of the run's. */
    private boolean isTheRuns(Assessment assessment) {
        return removal.isPresent()
                || stored.map(bytes -> Arrays.equals(bytes, withoutEnd(assessment)))
                        .orElse(assessment.outcome() != Outcome.INCLUDED);
    }

    private Standing standing() {
        if (removal.isPresent()) {
            Removal taken = removal.get();
            return new Standing.Reviewed(run.id(), taken.review(), taken.decidedOn(), taken.asOf());
        }
        if (run.mode() == RunMode.SIMULATION) {
            return new Standing.Simulated(run.id());
        }
        return run.inForceUntil()
                .<Standing>map(until ->
                        new Standing.Replaced(run.id(), run.inForceFrom().orElseThrow(), until))
                .orElseGet(
                        () -> new Standing.InForce(run.id(), run.inForceFrom().orElseThrow()));
    }

    private static byte[] withoutEnd(Assessment assessment) {
        byte[] line = AssessmentJson.line(assessment);
        return Arrays.copyOf(line, line.length - 1);
    }
}
