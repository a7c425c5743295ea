package org.openvha.register.reviews;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.openvha.assessment.Outcome;
import org.openvha.redress.ReviewVerdict;

/**
 * What was decided about a review. No component is null.
 *
 * @param correction the load that put the fact right; empty unless a review of a fact was upheld
 * @param removed what the person was assessed again to be, if that took them off the list in force; empty if it did not
 */
public record ReviewDecision(
        ReviewVerdict verdict,
        String reason,
        Optional<Long> correction,
        String decidedBy,
        LocalDate decidedOn,
        Instant decidedAt,
        Optional<Outcome> removed) {}
