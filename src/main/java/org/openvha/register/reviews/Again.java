package org.openvha.register.reviews;

import java.time.LocalDate;
import java.util.Optional;
import org.openvha.facts.CaseFile;
import org.openvha.register.facts.FactStore;
import org.openvha.register.lists.Explanations;
import org.openvha.register.lists.Lists;
import org.openvha.register.runs.Run;
import org.openvha.register.runs.Runs;

/** Assesses people again by the rules of the list in force: nobody's assessment is ever edited. */
final class Again {

    private final FactStore facts;
    private final Runs runs;
    private final Lists lists;
    private final Explanations explanations;

    Again(FactStore facts, Runs runs, Lists lists, Explanations explanations) {
        this.facts = facts;
        this.runs = runs;
        this.lists = lists;
        this.explanations = explanations;
    }

    /** Never before the date of the list, which may be as of a day to come. */
    LocalDate asOf(LocalDate today) {
        return inForce().map(Run::asOf).filter(date -> date.isAfter(today)).orElse(today);
    }

    /**
     * Assesses somebody from what was known after two loads.
     *
     * @return empty if no list is in force yet, or they were not known after either
     */
    Optional<AssessedAgain> assess(String individual, long before, long after, LocalDate asOf) {
        Optional<CaseFile> old = facts.known(before, individual);
        Optional<CaseFile> now = facts.known(after, individual);
        return inForce()
                .filter(run -> old.isPresent() && now.isPresent())
                .map(run -> new AssessedAgain(
                        run.id(),
                        asOf,
                        explanations.assess(run, old.get(), asOf),
                        explanations.assess(run, now.get(), asOf),
                        lists.person(run.id(), individual).isPresent()));
    }

    private Optional<Run> inForce() {
        return lists.inForce().flatMap(runs::find);
    }
}
