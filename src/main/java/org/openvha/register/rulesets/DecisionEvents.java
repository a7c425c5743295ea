package org.openvha.register.rulesets;

import java.util.Locale;
import org.openvha.audit.Event;
import org.openvha.audit.Operation;

/** What the log says of decisions about rule sets. */
final class DecisionEvents {

    private DecisionEvents() {}

    static Event decided(Decision decision) {
        Event event = about(
                decision,
                Event.done(
                        Operation.ADMINISTRATION,
                        "rule-set-" + decision.kind().name().toLowerCase(Locale.ROOT)));
        return decision.effectiveFrom().map(day -> event.with("from", day)).orElse(event);
    }

    static Event evidenceRead(Decision submission) {
        return about(submission, Event.done(Operation.CONSULTATION, "read-evidence"));
    }

    private static Event about(Decision decision, Event event) {
        return event.underRules(decision.digest())
                .with("rule-set", decision.ruleSet())
                .with("decision", decision.id());
    }
}
