package org.openvha.register.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.openvha.audit.Event;
import org.openvha.audit.Operation;
import org.openvha.facts.RowCounts;

/** What the log says of a load: how many rows, never which. */
final class LoadEvents {

    private LoadEvents() {}

    /**
     * Of an extract, that it was collected and, where it superseded or withdrew anything, that this was altered; of a correction, the latter alone.
     *
     * @param about whom a correction is about
     */
    static List<Event> of(Load load, Optional<String> about) {
        if (load.kind() == LoadKind.CORRECTION) {
            boolean withdrawn = changes(load, FactChanges::withdrawn) > 0;
            Event event = counted(Event.done(Operation.ALTERATION, withdrawn ? "withdraw-fact" : "correct-fact"), load);
            return List.of(about.map(event::about).orElse(event));
        }
        List<Event> events = new ArrayList<>();
        events.add(counted(Event.done(Operation.COLLECTION, "load-facts"), load)
                .with("rows", rows(load, RowCounts::in))
                .with("refused", rows(load, RowCounts::refused)));
        if (changes(load, FactChanges::superseded) + changes(load, FactChanges::withdrawn) > 0) {
            events.add(counted(Event.done(Operation.ALTERATION, "supersede-facts"), load));
        }
        return events;
    }

    /** Everything was known just so: it came all the same. */
    static Event nothingNew(Load load) {
        return Event.done(Operation.COLLECTION, "load-known-facts")
                .with("load", load.id())
                .with("kind", load.kind())
                .with("rows", rows(load, RowCounts::in));
    }

    private static Event counted(Event event, Load load) {
        return event.with("load", load.id())
                .with("whole", load.whole() ? "yes" : "no")
                .with("facts", load.factsDigest())
                .with("demographics", load.demographicsDigest())
                .with("added", changes(load, FactChanges::added))
                .with("superseded", changes(load, FactChanges::superseded))
                .with("withdrawn", changes(load, FactChanges::withdrawn));
    }

    private static long rows(Load load, ToLongFunction<RowCounts> count) {
        return load.rows().values().stream().mapToLong(count).sum();
    }

    private static long changes(Load load, ToLongFunction<FactChanges> count) {
        return load.changes().values().stream().mapToLong(count).sum();
    }
}
