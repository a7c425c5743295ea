package org.openvha.register.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.openvha.assessment.Assessment;
import org.openvha.assessment.Assessor;
import org.openvha.assessment.Outcome;
import org.openvha.audit.Event;
import org.openvha.audit.Journal;
import org.openvha.audit.Operation;
import org.openvha.document.BadInputException;
import org.openvha.facts.Bcu;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Ids;
import org.openvha.register.facts.FactStore;
import org.openvha.register.lists.Lists;
import org.openvha.register.runs.Run;
import org.openvha.ruleset.RuleSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds whom a subject touched of the people who are not on the list of a run: those whom the run left out, of whom nothing is kept, so that they are assessed again from what was
 * known then; and those whom a review took off since, who are assessed again with the decision. Part by part, and each part is logged with the reason. Thread-safe.
 */
public final class Recomputations {

    /** About a second's work, and a few megabytes. */
    private static final int MOST = 5_000;

    private static final int CHUNK = 100;

    private final TraceRows rows;
    private final FactStore facts;
    private final Lists lists;
    private final Traces traces;
    private final KnownRules rules;
    private final Journal journal;

    public Recomputations(DataSource database, FactStore facts, Lists lists, Traces traces, Journal journal) {
        this.rows = new TraceRows(JdbcClient.create(database));
        this.facts = facts;
        this.lists = lists;
        this.traces = traces;
        this.rules = traces.rules();
        this.journal = journal;
    }

    /**
     * Looks through the next few thousand people.
     *
     * @param reason why; goes into the log
     * @throws BadInputException if the run has no result, its rule set is not to be had any more, there is no reason, or something of it was erased
     */
    public Recomputed of(Run run, Recomputation asked, String reason) {
        if (reason.isBlank()) {
            throw new BadInputException("Assessing people again asks for a reason. Say why in the member reason.");
        }
        if (run.resultDigest().isEmpty()) {
            throw new BadInputException("Run " + run.id() + " has no result: it is " + run.state() + ".");
        }
        traces.refuseErased(run);
        RuleSet ruleSet = rules.required(run);
        List<String> ids = ids(run, asked);
        List<TracedPerson> people = touched(run, asked.subject(), ruleSet, ids);
        log(run, asked, reason, ids, people.size());
        boolean more = asked.individual().isEmpty() && !asked.subject().kind().isFact() && ids.size() == MOST;
        return new Recomputed(ids.size(), people, more ? Optional.of(ids.get(MOST - 1)) : Optional.empty());
    }

    private List<String> ids(Run run, Recomputation asked) {
        if (asked.individual().isPresent()) {
            return asked.individual().filter(Ids::valid).stream().toList();
        }
        return asked.subject().kind().isFact()
                ? rows.whose(asked.subject())
                : facts.idsKnown(run.load(), asked.after().orElse(""), MOST);
    }

    private List<TracedPerson> touched(Run run, Subject subject, RuleSet ruleSet, List<String> ids) {
        Assessor assessor = new Assessor(ruleSet, run.asOf());
        Again again = new Again(subject, rules, facts);
        List<CaseFile> files = facts.known(run.load(), ids);
        List<TracedPerson> people = new ArrayList<>();
        for (int from = 0; from < files.size(); from += CHUNK) {
            List<CaseFile> chunk = files.subList(from, Math.min(from + CHUNK, files.size()));
            List<Assessment> assessed = assessor.assess(chunk);
            for (int i = 0; i < chunk.size(); i++) {
                person(run, subject, ruleSet, chunk.get(i), assessed.get(i), again)
                        .filter(person -> person.allTouches().findAny().isPresent())
                        .ifPresent(people::add);
            }
        }
        return people;
    }

    /** Empty for people on the list. */
    private Optional<TracedPerson> person(
            Run run, Subject subject, RuleSet ruleSet, CaseFile file, Assessment assessment, Again again) {
        if (assessment.outcome() != Outcome.INCLUDED) {
            return Optional.of(
                    person(run, file, assessment, Again.touches(subject, ruleSet, file, assessment), Optional.empty()));
        }
        String individual = assessment.individual();
        return lists.removal(run.id(), individual)
                .map(removal -> again.removed(run, individual, removal))
                .map(removed -> person(run, file, assessment, List.of(), Optional.of(removed)));
    }

    private static TracedPerson person(
            Run run, CaseFile file, Assessment assessment, List<Touch> touches, Optional<Removed> removed) {
        return new TracedPerson(
                run.id(),
                Optional.empty(),
                assessment.individual(),
                assessment.outcome().name(),
                assessment.score(),
                file.individual().borough().bcu().map(Bcu::name),
                touches,
                removed);
    }

    /** An offence or a report is somebody's, so each of them who was assessed again is named in an entry of their own. */
    private void log(Run run, Recomputation asked, String reason, List<String> examined, int touched) {
        Event event = Event.done(Operation.CONSULTATION, "recompute-trace")
                .because(reason)
                .underRun(run.id())
                .underRules(run.ruleSetDigest())
                .with("subject", asked.subject().kind())
                .with("examined", examined.size())
                .with("people", touched);
        // What was asked for might be anything, a person's id as well; what was found is a rule or a class.
        boolean id = touched > 0 && !asked.subject().kind().isFact();
        Event whole = id ? event.with("id", asked.subject().id()) : event;
        boolean named = asked.individual().isPresent() || asked.subject().kind().isFact();
        journal.write(
                named && !examined.isEmpty()
                        ? examined.stream().map(whole::about).toList()
                        : List.of(whole));
    }
}
