package org.openvha.publication;

import java.util.List;
import java.util.Optional;
import org.openvha.assessment.Words;
import org.openvha.ruleset.ConsultationItem;

/**
 * Something that was asked, and what was decided.
 *
 * @param decided {@code Decision of 31 January 2024}
 * @param rules which rules it touches, or why none
 * @param parameters which it touches by themselves; empty if none
 * @param weights the classes whose weights it touches by themselves; empty if none
 */
record ConsultedPart(
        String id,
        String askedBy,
        String when,
        String where,
        String asked,
        String decided,
        String decision,
        String reason,
        String rules,
        Optional<String> parameters,
        Optional<String> weights,
        Optional<String> whatIf) {

    static ConsultedPart of(ConsultationItem item, RuleIds ids) {
        return new ConsultedPart(
                item.id(),
                item.askedBy(),
                item.when(),
                item.where(),
                ids.marked(item.asked()),
                item.decided().map(day -> "Decision, as of " + Words.date(day)).orElse("Decision, without a date"),
                ids.marked(item.decision()),
                ids.marked(item.reason()),
                item.whyNoRule().map(why -> "none. " + ids.marked(why)).orElseGet(() -> ids.list(item.rules())),
                listed(item.parameters()),
                listed(item.weights()),
                item.whatIf());
    }

    private static Optional<String> listed(List<String> names) {
        return Optional.of(names).filter(some -> !some.isEmpty()).map(Sentences::list);
    }
}
