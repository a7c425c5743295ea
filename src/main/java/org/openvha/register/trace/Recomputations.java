package org.openvha.register.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.openvha.assessment.Assessment;
import org.openvha.assessment.AssessmentJson;
import org.openvha.assessment.Assessor;
import org.openvha.assessment.Outcome;
import org.openvha.audit.Event;
import org.openvha.audit.Journal;
import org.openvha.audit.Operation;
import org.openvha.document.BadInputException;
import org.openvha.facts.Bcu;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Ids;
import org.openvha.facts.Offence;
import org.openvha.register.facts.FactStore;
import org.openvha.register.runs.Run;
import org.openvha.ruleset.RuleSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds whom a subject touched of the people who are not on the list of a run. Nothing is kept of them, so they are assessed again from what was known then, part by part, and
 * each part is logged with the reason. Thread-safe.
 */
public final class Recomputations {

    /** About a second's work, and a few megabytes. */
    private static final int MOST = 5_000;

    private static final int CHUNK = 100;

    private final TraceRows rows;
    private final FactStore facts;
    private final Traces traces;
    private final KnownRules rules;
    private final Journal journal;

    public Recomputations(DataSource database, FactStore facts, Traces traces, Journal journal) {
        this.rows = new TraceRows(JdbcClient.create(database));
        this.facts = facts;
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
        log(run, asked, reason, ids.size(), people.size());
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
        TouchReader reader = new TouchReader(subject, Optional.of(ruleSet), false);
        List<CaseFile> files = facts.known(run.load(), ids);
        List<TracedPerson> people = new ArrayList<>();
        for (int from = 0; from < files.size(); from += CHUNK) {
            List<CaseFile> chunk = files.subList(from, Math.min(from + CHUNK, files.size()));
            List<Assessment> assessed = assessor.assess(chunk);
            for (int i = 0; i < chunk.size(); i++) {
                if (assessed.get(i).outcome() != Outcome.INCLUDED) {
                    add(run, chunk.get(i), assessed.get(i), reader, people);
                }
            }
        }
        return people;
    }

    private static void add(
            Run run, CaseFile file, Assessment assessment, TouchReader reader, List<TracedPerson> people) {
        byte[] line = AssessmentJson.line(assessment);
        List<Touch> touches = reader.read(Arrays.copyOf(line, line.length - 1), ofClass(file, reader.subject()));
        if (!touches.isEmpty()) {
            people.add(new TracedPerson(
                    run.id(),
                    Optional.empty(),
                    assessment.individual(),
                    assessment.outcome().name(),
                    assessment.score(),
                    file.individual().borough().bcu().map(Bcu::name),
                    touches));
        }
    }

    private static Set<String> ofClass(CaseFile file, Subject subject) {
        return file.offences().stream()
                .filter(offence -> offence.offenceCode().equals(subject.id()))
                .map(Offence::id)
                .collect(Collectors.toSet());
    }

    private void log(Run run, Recomputation asked, String reason, int examined, int touched) {
        Event event = Event.done(Operation.CONSULTATION, "recompute-trace")
                .because(reason)
                .underRun(run.id())
                .underRules(run.ruleSetDigest())
                .with("subject", asked.subject().kind())
                .with("examined", examined)
                .with("people", touched);
        // What was asked for might be anything, a person's id as well; what was found is a rule or a class.
        if (touched > 0 && !asked.subject().kind().isFact()) {
            event = event.with("id", asked.subject().id());
        }
        journal.write(asked.individual().filter(Ids::valid).map(event::about).orElse(event));
    }
}
