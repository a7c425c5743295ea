package org.openvha.facts;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A request to review the assessment and what was decided. {@code offenceId} is present for scope OFFENCE and empty for scope INDIVIDUAL; {@code decidedOn} may be
 * empty only while PENDING. No component is null.
 */
public record Review(
        String id,
        String individualId,
        ReviewDecision decision,
        ReviewScope scope,
        Optional<String> offenceId,
        Optional<LocalDate> decidedOn,
        LocalDate recordedOn) {

    /** Whether the review counts on a date: upheld, decided and recorded by then (reference policy, section 2). */
    public boolean effectiveOn(LocalDate asOf) {
        return decision == ReviewDecision.UPHELD
                && decidedOn.isPresent()
                && !decidedOn.get().isAfter(asOf)
                && !recordedOn.isAfter(asOf);
    }
}
