package org.openvha.register.lists;

import java.time.LocalDate;
import java.util.Optional;
import org.openvha.assessment.Assessment;
import org.openvha.assessment.Assessor;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Ids;
import org.openvha.register.facts.EffectiveReviews;
import org.openvha.register.facts.FactStore;
import org.openvha.register.rulesets.PublishedRuleSets;
import org.openvha.register.runs.Run;
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
                ? again(run, removal.get(), individual).map(ExplainedPerson::json)
                : lists.assessment(run.id(), individual)
                        .or(() -> asRun(run, Optional.empty(), individual).map(ExplainedPerson::json));
    }

    /**
     * In words; empty for an individual who was not known. What they are worked out from is the very assessment that {@link #json} gives.
     *
     * @param width of a line, in characters
     * @throws org.openvha.document.BadInputException if the rules that the run used are not there any more
     * @throws IllegalArgumentException if the run is not done
     */
    public Optional<String> words(Run run, String individual, int width) {
        return of(run, individual).flatMap(person -> person.words(width));
    }

    /** As {@link #words}, without the rules that did not apply and without where each rule comes from. */
    public Optional<String> inBrief(Run run, String individual, int width) {
        return of(run, individual).flatMap(person -> person.brief(width));
    }

    /**
     * Looks somebody up, to be explained in several forms; empty for an individual who was not known.
     *
     * @throws IllegalArgumentException if the run is not done
     */
    public Optional<ExplainedPerson> of(Run run, String individual) {
        requireDone(run);
        Optional<Removal> removal = lists.removal(run.id(), individual);
        return removal.isPresent()
                ? again(run, removal.get(), individual)
                : asRun(run, lists.assessment(run.id(), individual), individual);
    }

    /** What a review has made of somebody since; empty if they were not known any more. */
    private Optional<ExplainedPerson> again(Run run, Removal removal, String individual) {
        return facts.known(removal.load(), individual)
                .map(file -> EffectiveReviews.by(removal.asOf(), file))
                .map(file ->
                        new ExplainedPerson(run, assessors, Optional.of(removal), Optional.empty(), Optional.of(file)));
    }

    /** What the run itself made of somebody. */
    private Optional<ExplainedPerson> asRun(Run run, Optional<byte[]> stored, String individual) {
        Optional<CaseFile> file = Ids.valid(individual) ? facts.known(run.load(), individual) : Optional.empty();
        return stored.isEmpty() && file.isEmpty()
                ? Optional.empty()
                : Optional.of(new ExplainedPerson(run, assessors, Optional.empty(), stored, file));
    }

    /** Under the rules of a run, as of another day. */
    public Assessment assess(Run run, CaseFile file, LocalDate asOf) {
        return assessor(run, asOf).assess(file);
    }

    /** The rules of a run, as of another day. */
    public Assessor assessor(Run run, LocalDate asOf) {
        return assessors.of(run, asOf);
    }

    private static void requireDone(Run run) {
        if (run.state() != RunState.DONE) {
            throw new IllegalArgumentException(
                    "Run " + run.id() + " is not done, so nobody has an assessment under it");
        }
    }
}
