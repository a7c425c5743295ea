package org.openvha.register.retention;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openvha.audit.Erasures;
import org.openvha.audit.Event;
import org.openvha.audit.Operation;

/**
 * What was erased in one transaction. Nothing in it leads to anybody.
 *
 * @param what LIST, PEOPLE, ROWS or PARTS
 * @param run whose list it was
 * @param people how many; of ROWS, how many ids could be read (none by a restore, which cannot read them); of PARTS, how many entries
 * @param digest of what went; empty for PEOPLE and ROWS, of whom so little is known that it could be guessed from a digest
 * @param parts places in the chain, of PARTS
 */
public record Certificate(
        long number,
        String what,
        Optional<Long> run,
        long people,
        long rows,
        Optional<String> digest,
        Optional<String> parts) {

    /**
     * As the log has it.
     *
     * @param asOf the day on which it was over
     */
    public Event event(LocalDate asOf) {
        Map<String, String> details = new TreeMap<>(Map.of(
                "erasure", Long.toString(number),
                "asOf", asOf.toString(),
                "people", Long.toString(people),
                "rows", Long.toString(rows)));
        digest.ifPresent(some -> details.put("digest", some));
        parts.ifPresent(some -> details.put(Erasures.DETAIL, some));
        Event event = Event.done(Operation.ERASURE, action()).with(details);
        return run.map(event::underRun).orElse(event);
    }

    private String action() {
        return switch (what) {
            case "LIST" -> "erase-list";
            case "PEOPLE" -> "erase-people";
            case "ROWS" -> "erase-refused-rows";
            default -> Erasures.ACTION;
        };
    }
}
