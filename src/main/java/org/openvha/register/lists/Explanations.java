package org.openvha.register.lists;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.openvha.assessment.Assessment;
import org.openvha.assessment.AssessmentJson;
import org.openvha.assessment.Assessor;
import org.openvha.assessment.Explanation;
import org.openvha.assessment.Outcome;
import org.openvha.assessment.Standing;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Ids;
import org.openvha.register.facts.EffectiveReviews;
import org.openvha.register.facts.FactStore;
import org.openvha.register.rulesets.PublishedRuleSets;
import org.openvha.register.runs.Run;
import org.openvha.register.runs.RunMode;
import org.openvha.register.runs.RunState;

/** A person's explanation under a run: as stored for people on its list, worked out again from the facts as known for everybody else. Thread-safe. */
public final class Explanations {

    private final Lists lists;
    private final FactStore facts;
    private final Assessors assessors;

    public Explanations(Lists lists, FactStore facts, PublishedRuleSets ruleSets) {
        this.lists = lists;
        this.facts = facts;
        this.assessors = new Assessors(ruleSets);
    }

    /**
     * As JSON of the contract, section 3, without the line's end; empty for an individual who was not known. Of somebody whom a review has taken off the list since, what they were
     * assessed to be again, or nothing if they were not known any more: the list's own row is a record, and not what they are.
     *
     * @throws org.openvha.document.BadInputException for people not on the list, if the rules that the run used are not there any more
     * @throws IllegalArgumentException if the run is not done
     */
    public Optional<byte[]> json(Run run, String individual) {
        requireDone(run);
        Optional<Removal> removal = lists.removal(run.id(), individual);
        return removal.isPresent()
                ? again(removal.get(), individual)
                        .map(file -> withoutEnd(AssessmentJson.line(
                                assess(run, file, removal.get().asOf()))))
                : asRun(run, individual);
    }

    /** What the run itself made of somebody. */
    private Optional<byte[]> asRun(Run run, String individual) {
        return lists.assessment(run.id(), individual)
                .or(() -> known(run, individual)
                        .map(file -> unlisted(run, assessors.of(run).assess(file))));
    }

    /** Under the rules of a run, as of another day. */
    public Assessment assess(Run run, CaseFile file, LocalDate asOf) {
        return assessor(run, asOf).assess(file);
    }

    /** The rules of a run, as of another day. */
    public Assessor assessor(Run run, LocalDate asOf) {
        return assessors.of(run, asOf);
    }

    /** What somebody was assessed from again; empty if they were not known any more. */
    private Optional<CaseFile> again(Removal removal, String individual) {
        return facts.known(removal.load(), individual).map(file -> EffectiveReviews.by(removal.asOf(), file));
    }

    private Optional<CaseFile> known(Run run, String individual) {
        return Ids.valid(individual) ? facts.known(run.load(), individual) : Optional.empty();
    }

    private static byte[] unlisted(Run run, Assessment assessment) {
        if (assessment.outcome() == Outcome.INCLUDED) {
            throw differs(run);
        }
        return withoutEnd(AssessmentJson.line(assessment));
    }

    /**
     * In words; empty for an individual who was not known. What they are worked out from is the very assessment that {@link #json} gives.
     *
     * @param width of a line, in characters
     * @throws org.openvha.document.BadInputException if the rules that the run used are not there any more
     * @throws IllegalArgumentException if the run is not done
     */
    public Optional<String> words(Run run, String individual, int width) {
        return written(run, individual, width, Explanation::inWords);
    }

    /** As {@link #words}, without the rules that did not apply and without where each rule comes from. */
    public Optional<String> inBrief(Run run, String individual, int width) {
        return written(run, individual, width, Explanation::inBrief);
    }

    /** How an explanation is written. */
    private interface Writing {
        String of(CaseFile file, Assessor assessor, Assessment assessment, Standing standing, int width);
    }

    private Optional<String> written(Run run, String individual, int width, Writing writing) {
        requireDone(run);
        Optional<Removal> removal = lists.removal(run.id(), individual);
        if (removal.isPresent()) {
            Assessor assessor = assessors.of(run, removal.get().asOf());
            Standing standing = new Standing.Reviewed(
                    run.id(),
                    removal.get().review(),
                    removal.get().decidedOn(),
                    removal.get().asOf());
            return again(removal.get(), individual)
                    .map(file -> writing.of(file, assessor, assessor.assess(file), standing, width));
        }
        return known(run, individual).map(file -> written(run, file, width, writing));
    }

    private String written(Run run, CaseFile file, int width, Writing writing) {
        Assessor assessor = assessors.of(run);
        Assessment assessment = assessor.assess(file);
        byte[] stored = lists.assessment(run.id(), file.individual().id()).orElseGet(() -> unlisted(run, assessment));
        if (!Arrays.equals(stored, withoutEnd(AssessmentJson.line(assessment)))) {
            throw differs(run);
        }
        return writing.of(file, assessor, assessment, standing(run), width);
    }

    private static Standing standing(Run run) {
        if (run.mode() == RunMode.SIMULATION) {
            return new Standing.Simulated(run.id());
        }
        return run.inForceUntil()
                .<Standing>map(until ->
                        new Standing.Replaced(run.id(), run.inForceFrom().orElseThrow(), until))
                .orElseGet(
                        () -> new Standing.InForce(run.id(), run.inForceFrom().orElseThrow()));
    }

    private static void requireDone(Run run) {
        if (run.state() != RunState.DONE) {
            throw new IllegalArgumentException(
                    "Run " + run.id() + " is not done, so nobody has an assessment under it");
        }
    }

    /** Never to be smoothed over: either the facts as known, the software or the database is not what it was. */
    private static IllegalStateException differs(Run run) {
        return new IllegalStateException("An assessment of run " + run.id()
                + " worked out again is not the one that was stored by " + run.software());
    }

    private static byte[] withoutEnd(byte[] line) {
        return Arrays.copyOf(line, line.length - 1);
    }
}
