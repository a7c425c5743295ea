package org.openvha.publication;

import java.util.Optional;
import org.openvha.ruleset.ConsultationItem;

/** Something that was asked, and what was decided. {@code rules} says which rules it touches, or why none. */
record ConsultedPart(
        String id,
        String askedBy,
        String when,
        String where,
        String asked,
        String decision,
        String reason,
        String rules,
        Optional<String> whatIf) {

    static ConsultedPart of(ConsultationItem item) {
        return new ConsultedPart(
                item.id(),
                item.askedBy(),
                item.when(),
                item.where(),
                item.asked(),
                item.decision(),
                item.reason(),
                item.whyNoRule().map(why -> "none: " + why).orElseGet(() -> Sentences.list(item.rules())),
                item.whatIf());
    }
}
