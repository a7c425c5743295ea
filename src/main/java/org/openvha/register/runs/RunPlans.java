package org.openvha.register.runs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.openvha.document.BadInputException;
import org.openvha.register.facts.FactStore;
import org.openvha.register.rulesets.Publication;
import org.openvha.register.rulesets.PublishedRuleSets;

/** Checks what is asked for, and settles what it follows from: the rules, the date and the facts. */
final class RunPlans {

    private static final int LARGEST_YEAR = 9999;

    private final FactStore facts;
    private final PublishedRuleSets ruleSets;
    private final Clock clock;

    RunPlans(FactStore facts, PublishedRuleSets ruleSets, Clock clock) {
        this.facts = facts;
        this.ruleSets = ruleSets;
        this.clock = clock;
    }

    /** @throws BadInputException as {@link Runs#start} says */
    RunPlan of(RunRequest request) {
        checkDate(request);
        String ruleSet = ruleSet(request);
        return new RunPlan(
                request.mode(),
                ruleSets.load(ruleSet),
                because(request, ruleSet),
                request.asOf(),
                facts.latest()
                        .orElseThrow(
                                () -> new BadInputException(
                                        "No facts are loaded, so there is nobody to assess. Load an extract, then start the run again.")));
    }

    private void checkDate(RunRequest request) {
        if (request.asOf().getYear() < 1 || request.asOf().getYear() > LARGEST_YEAR) {
            throw new BadInputException("The as-of date must lie in the years 0001 to 9999.");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        if (request.mode() == RunMode.ASSESSMENT && request.asOf().isAfter(today)) {
            throw new BadInputException("An assessment cannot be as of " + request.asOf()
                    + ", for today is " + today + " and what will be known by then is not known yet."
                    + " Use a date up to today, or start a simulation.");
        }
    }

    private String ruleSet(RunRequest request) {
        if (request.mode() == RunMode.SIMULATION && request.ruleSet().isPresent()) {
            return request.ruleSet().get();
        }
        String inForce = ruleSets.inForceOn(request.asOf())
                .map(Publication::ruleSet)
                .orElseThrow(() -> noneInForce(request.asOf()));
        if (!request.ruleSet().orElse(inForce).equals(inForce)) {
            throw new BadInputException("An assessment as of " + request.asOf()
                    + " uses the rule set in force on that date, " + inForce
                    + ". Name that one or none, or start a simulation to try another.");
        }
        return inForce;
    }

    private String because(RunRequest request, String ruleSet) {
        String inForce = ruleSets.because(request.asOf()).orElse("none is in force on that date");
        return request.mode() == RunMode.SIMULATION && request.ruleSet().isPresent()
                ? ruleSet + ", asked for in a simulation; in force: " + inForce
                : inForce;
    }

    private BadInputException noneInForce(LocalDate asOf) {
        List<Publication> published = ruleSets.all();
        if (published.isEmpty()) {
            return new BadInputException("No rule set is published. Publish one first.");
        }
        Publication first = published.get(0);
        return new BadInputException("No rule set was in force on " + asOf + "; the first, " + first.ruleSet()
                + ", took effect on " + first.effectiveFrom() + ". Use that date or a later one.");
    }
}
