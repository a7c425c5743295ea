package org.openvha.register.rulesets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that was decided about a rule set. No component is null.
 *
 * @param id in the order in which decisions were taken
 * @param digest of the set that was decided about
 * @param submission that is approved or published; empty for other decisions
 * @param group that approves; empty for other decisions
 * @param effectiveFrom the first day in force, of a set that is published or shipped
 * @param on the day in the time zone of the software
 */
public record Decision(
        long id,
        String ruleSet,
        String digest,
        DecisionKind kind,
        Optional<Long> submission,
        Optional<ApprovalGroup> group,
        Person by,
        String reason,
        Optional<LocalDate> effectiveFrom,
        LocalDate on,
        Instant at,
        String software) {

    /** The same, of an approval. */
    Decision approving(long submitted, ApprovalGroup by) {
        return with(Optional.of(submitted), Optional.of(by), Optional.empty());
    }

    /** The same, of a publication. */
    Decision publishing(long submitted, LocalDate from) {
        return with(Optional.of(submitted), Optional.empty(), Optional.of(from));
    }

    private Decision with(Optional<Long> submitted, Optional<ApprovalGroup> forGroup, Optional<LocalDate> from) {
        return new Decision(id, ruleSet, digest, kind, submitted, forGroup, by, reason, from, on, at, software);
    }

    boolean isOf(DecisionKind other) {
        return kind == other;
    }
}
