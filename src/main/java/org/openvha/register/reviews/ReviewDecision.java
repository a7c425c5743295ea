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
 * @param removed what the person was assessed again to be, where that took them off a list or put them back; empty if it did not, or they were not known any more
 * @param endedBy the number of the review that found this one to be upheld wrongly; empty if none did
 */
public record ReviewDecision(
        ReviewVerdict verdict,
        String reason,
        Optional<Long> correction,
        String decidedBy,
        LocalDate decidedOn,
        Instant decidedAt,
        Optional<Outcome> removed,
        Optional<Long> endedBy) {}
