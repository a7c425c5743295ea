package org.openvha.audit;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something that happened, as it is logged. No component is null.
 *
 * @param action short name that stays the same for ever, such as {@code read-assessment}
 * @param individual whom it is about, if it is about one person; kept apart from the entry, so that it can be erased
 * @param reason why, as the actor gave it; kept apart as well
 * @param details counts, digests, names of filters, templates of routes; never personal data
 */
public record Event(
        Operation operation,
        String action,
        Outcome outcome,
        Optional<String> individual,
        Optional<String> reason,
        Optional<Long> run,
        Optional<String> ruleSetDigest,
        SortedMap<String, String> details) {

    public Event {
        details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
    }

    public static Event done(Operation operation, String action) {
        return of(operation, action, Outcome.DONE);
    }

    public static Event refused(Operation operation, String action) {
        return of(operation, action, Outcome.REFUSED);
    }

    public static Event failed(Operation operation, String action) {
        return of(operation, action, Outcome.FAILED);
    }

    private static Event of(Operation operation, String action, Outcome outcome) {
        return new Event(
                operation,
                action,
                outcome,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new TreeMap<>());
    }

    public Event about(String person) {
        return new Event(operation, action, outcome, Optional.of(person), reason, run, ruleSetDigest, details);
    }

    public Event because(String why) {
        return new Event(operation, action, outcome, individual, Optional.of(why), run, ruleSetDigest, details);
    }

    /** The same with a reason, unless it has one. */
    public Event because(Optional<String> why) {
        return reason.isPresent() ? this : why.map(this::because).orElse(this);
    }

    public Event underRun(long id) {
        return new Event(operation, action, outcome, individual, reason, Optional.of(id), ruleSetDigest, details);
    }

    public Event underRules(String digest) {
        return new Event(operation, action, outcome, individual, reason, run, Optional.of(digest), details);
    }

    public Event with(String name, Object value) {
        return with(Map.of(name, value.toString()));
    }

    public Event with(Map<String, String> more) {
        SortedMap<String, String> all = new TreeMap<>(details);
        all.putAll(more);
        return new Event(operation, action, outcome, individual, reason, run, ruleSetDigest, all);
    }

    /** The details as canonical JSON. */
    public String detailsJson() {
        return JsonText.object(details);
    }
}
