package org.openvha.register.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.openvha.audit.Event;
import org.openvha.audit.Journal;
import org.openvha.audit.Operation;
import org.openvha.document.BadInputException;
import org.openvha.register.facts.FactStore;
import org.openvha.register.rulesets.PublishedRuleSets;
import org.openvha.register.runs.Run;
import org.openvha.register.runs.Runs;
import org.openvha.ruleset.RuleSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds everybody on any list that is kept whom a subject touched, by the index that runs write. Whom a review has taken off a list since is assessed again with the decision, and
 * found as well if that touched them. Every question is logged, and each person whose offence or report was asked for. Thread-safe.
 */
public final class Traces {

    private final TraceRows rows;
    private final Runs runs;
    private final FactStore facts;
    private final KnownRules rules;
    private final Journal journal;

    public Traces(DataSource database, Runs runs, FactStore facts, PublishedRuleSets ruleSets, Journal journal) {
        this.rows = new TraceRows(JdbcClient.create(database));
        this.runs = runs;
        this.facts = facts;
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
        log(query, shown, reason);
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

    /** The index says who; what it was is read off the explanation. Of people whom a review took off, what came of that is not in the index, so all of them are looked at. */
    private List<TracedPerson> touched(Subject subject, List<Long> kept, Place after, int limit) {
        TouchReader reader = new TouchReader(subject, Optional.empty(), true);
        SortedMap<Place, TraceRows.Found> indexed = new TreeMap<>();
        rows.touched(subject, kept, after, limit).forEach(found -> indexed.put(found.place(), found));
        Place last = indexed.size() < limit ? Place.END : indexed.lastKey();
        SortedMap<Place, TraceRows.Found> removed = rows.removed(kept, Optional.empty(), after, last);
        SortedMap<Place, TraceRows.Found> all = new TreeMap<>(removed);
        all.putAll(indexed);
        Again again = new Again(subject, rules, facts);
        List<TracedPerson> people = new ArrayList<>();
        for (Map.Entry<Place, TraceRows.Found> one : all.entrySet()) {
            boolean named = indexed.containsKey(one.getKey());
            TraceRows.Found found = one.getValue();
            List<Touch> touches = named ? reader.read(found.assessment(), found.ofClass()) : List.of();
            if (named && touches.isEmpty()) {
                throw saysNothing(found);
            }
            person(found, touches, Optional.ofNullable(removed.get(one.getKey())), again)
                    .ifPresent(people::add);
            if (people.size() == limit) {
                break;
            }
        }
        return people;
    }

    private List<TracedPerson> ofFact(Subject subject, List<Long> kept, Place after, int limit) {
        List<String> whose = rows.whose(subject);
        SortedMap<Place, TraceRows.Found> removed = rows.removed(kept, Optional.of(whose), after, Place.END);
        Again again = new Again(subject, rules, facts);
        List<TracedPerson> people = new ArrayList<>();
        Map<Long, TouchReader> readers = new HashMap<>();
        Place place = after;
        List<TraceRows.Found> part;
        do {
            part = rows.of(whose, kept, place, limit);
            for (TraceRows.Found found : part) {
                TouchReader reader = readers.computeIfAbsent(
                        found.place().run(), run -> new TouchReader(subject, rules.of(run(run)), true));
                if (people.size() < limit) {
                    person(
                                    found,
                                    reader.read(found.assessment(), found.ofClass()),
                                    Optional.ofNullable(removed.get(found.place())),
                                    again)
                            .ifPresent(people::add);
                }
                place = found.place();
            }
        } while (part.size() == limit && people.size() < limit);
        return people;
    }

    /** Empty if nothing touched them, neither in the run nor when a review took them off. */
    private Optional<TracedPerson> person(
            TraceRows.Found found, List<Touch> touches, Optional<TraceRows.Found> removed, Again again) {
        Optional<Removed> since = removed.flatMap(TraceRows.Found::removal)
                .map(removal -> again.removed(run(found.place().run()), found.individual(), removal));
        TracedPerson person = new TracedPerson(
                found.place().run(),
                Optional.of(found.place().rank()),
                found.individual(),
                "INCLUDED",
                found.score(),
                found.bcu(),
                touches,
                since);
        return Optional.of(person)
                .filter(traced -> traced.allTouches().findAny().isPresent());
    }

    private static BadInputException saysNothing(TraceRows.Found found) {
        return new BadInputException("The index of run " + found.place().run()
                + " names somebody whose explanation says nothing of it. Replay the run: ./vha replay "
                + found.place().run());
    }

    /** An offence or a report is somebody's, so each of them is named in an entry of their own. */
    private void log(TraceQuery query, List<TracedPerson> people, Optional<String> reason) {
        Event event = Event.done(Operation.CONSULTATION, "trace")
                .because(reason)
                .with("subject", query.subject().kind())
                .with("people", people.size());
        Event whole = query.run().map(event::underRun).orElse(event);
        List<String> named = query.subject().kind().isFact()
                ? people.stream().map(TracedPerson::individual).distinct().toList()
                : List.of();
        // What was asked for might be anything, a person's id as well; what was found is a rule or a class.
        boolean id = !people.isEmpty() && !query.subject().kind().isFact();
        journal.write(
                named.isEmpty()
                        ? List.of(id ? whole.with("id", query.subject().id()) : whole)
                        : named.stream().map(whole::about).toList());
    }
}
