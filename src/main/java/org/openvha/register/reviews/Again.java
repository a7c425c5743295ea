package org.openvha.register.reviews;

import java.time.LocalDate;
import java.util.Optional;
import org.openvha.assessment.Assessment;
import org.openvha.assessment.Outcome;
import org.openvha.facts.CaseFile;
import org.openvha.register.facts.EffectiveReviews;
import org.openvha.register.facts.FactStore;
import org.openvha.register.lists.Explanations;
import org.openvha.register.lists.Lists;
import org.openvha.register.runs.Run;

/**
 * Assesses one person again by the rules of the list in force: nobody's assessment is ever edited.
 *
 * @param run whose list is in force
 * @param asOf the day of the decision, and never before the date of the list, which may be as of a day to come
 */
record Again(Run run, LocalDate asOf, String individual, FactStore facts, Lists lists, Explanations explanations) {

    static Again on(
            LocalDate day, Run run, String individual, FactStore facts, Lists lists, Explanations explanations) {
        return new Again(run, run.asOf().isAfter(day) ? run.asOf() : day, individual, facts, lists, explanations);
    }

    /** Whether readers find the person on the list now. */
    boolean listed() {
        return lists.person(run.id(), individual).isPresent();
    }

    /** Whether the run put the person on its list, whatever reviews made of that since. */
    boolean listedByRun() {
        return lists.assessment(run.id(), individual).isPresent();
    }

    /** From what was known after a load; empty if the person was not. */
    Optional<Assessment> from(long load) {
        Optional<CaseFile> known = facts.known(load, individual);
        return known.map(file -> explanations.assess(run, EffectiveReviews.by(asOf, file), asOf));
    }

    Optional<Outcome> outcome(long load) {
        return from(load).map(Assessment::outcome);
    }

    /** Empty if the person was not known after either load. */
    Optional<AssessedAgain> beside(long before, long after) {
        Optional<Assessment> with = from(after);
        return from(before)
                .filter(without -> with.isPresent())
                .map(without -> new AssessedAgain(run.id(), asOf, without, with.get(), listed()));
    }
}
