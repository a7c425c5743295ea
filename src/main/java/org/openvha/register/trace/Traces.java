package org.openvha.register.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.openvha.audit.Event;
import org.openvha.audit.Journal;
import org.openvha.audit.Operation;
import org.openvha.document.BadInputException;
import org.openvha.register.rulesets.PublishedRuleSets;
import org.openvha.register.runs.Run;
import org.openvha.register.runs.Runs;
import org.openvha.ruleset.RuleSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds everybody on any list that is kept whom a subject touched, by the index that runs write. Every question is logged. Thread-safe. */
public final class Traces {

    private final TraceRows rows;
    private final Runs runs;
    private final KnownRules rules;
    private final Journal journal;

    public Traces(DataSource database, Runs runs, PublishedRuleSets ruleSets, Journal journal) {
        this.rows = new TraceRows(JdbcClient.create(database));
        this.runs = runs;
        this.rules = new KnownRules(ruleSets);
        this.journal = journal;
    }

    /**
     * A part of everybody, the earliest run first and each by rank.
     *
     * @param reason why, unless the door knows; goes into the log
     * @param limit most people to give, from 1
     */
    public TracePage page(TraceQuery query, Place after, int limit, Optional<String> reason) {
        List<Long> kept = rows.runs(query);
        List<TracedPerson> people = kept.isEmpty()
                ? List.of()
                : query.subject().kind().isFact()
                        ? ofFact(query.subject(), kept, after, limit + 1)
                        : touched(query.subject(), kept, after, limit + 1);
        boolean more = people.size() > limit;
        List<TracedPerson> shown = more ? people.subList(0, limit) : people;
        log(query, shown.size(), reason);
        return new TracePage(
                shown,
                more
                        ? Optional.of(new Place(
                                shown.get(limit - 1).run(),
                                shown.get(limit - 1).rank().orElseThrow()))
                        : Optional.empty());
    }

    /** The run of a row. */
    public Run run(long id) {
        return runs.find(id).orElseThrow();
    }

    /** @throws BadInputException if the list of a run, or facts it was made from, were erased: nobody can be told from those who were on it */
    void refuseErased(Run run) {
        runs.erased(run).ifPresent(words -> {
            throw new BadInputException(words + " So people cannot be assessed again as then. Name a later run.");
        });
    }

    /** The rules of a run by digest; empty if they are not to be had any more as they were. */
    public Optional<RuleSet> rules(Run run) {
        return rules.of(run);
    }

    KnownRules rules() {
        return rules;
    }

    /** The index says who; what it was is read off the explanation. */
    private List<TracedPerson> touched(Subject subject, List<Long> kept, Place after, int limit) {
        TouchReader reader = new TouchReader(subject, Optional.empty(), true);
        return rows.touched(subject, kept, after, limit).stream()
                .map(found -> person(found, reader.read(found.assessment(), found.ofClass())))
                .toList();
    }

    private List<TracedPerson> ofFact(Subject subject, List<Long> kept, Place after, int limit) {
        List<String> whose = rows.whose(subject);
        List<TracedPerson> people = new ArrayList<>();
        Map<Long, TouchReader> readers = new HashMap<>();
        Place place = after;
        List<TraceRows.Found> part;
        do {
            part = rows.of(whose, kept, place, limit);
            for (TraceRows.Found found : part) {
                TouchReader reader = readers.computeIfAbsent(
                        found.place().run(), run -> new TouchReader(subject, rules.of(run(run)), true));
                List<Touch> touches = reader.read(found.assessment(), found.ofClass());
                if (!touches.isEmpty() && people.size() < limit) {
                    people.add(person(found, touches));
                }
                place = found.place();
            }
        } while (part.size() == limit && people.size() < limit);
        return people;
    }

    private static TracedPerson person(TraceRows.Found found, List<Touch> touches) {
        if (touches.isEmpty()) {
            throw new BadInputException("The index of run " + found.place().run()
                    + " names somebody whose explanation says nothing of it. Replay the run: ./vha replay "
                    + found.place().run());
        }
        return new TracedPerson(
                found.place().run(),
                Optional.of(found.place().rank()),
                found.individual(),
                "INCLUDED",
                found.score(),
                found.bcu(),
                touches);
    }

    private void log(TraceQuery query, int people, Optional<String> reason) {
        Event event = Event.done(Operation.CONSULTATION, "trace")
                .because(reason)
                .with("subject", query.subject().kind())
                .with("people", people);
        // What was asked for might be anything, a person's id as well; what was found is a rule or a class.
        if (people > 0 && !query.subject().kind().isFact()) {
            event = event.with("id", query.subject().id());
        }
        journal.write(query.run().map(event::underRun).orElse(event));
    }
}
