package org.openvha.facts;

import java.time.LocalDate;
import java.util.Optional;

/** What became of a request to review the assessment. Only UPHELD can have an effect. */
public enum ReviewDecision {
    UPHELD,
    REJECTED,
    PENDING;

    /** Whether a review decided so may have such a date of decision, which may be empty only while PENDING. */
    public boolean allows(Optional<LocalDate> decidedOn) {
        return this == PENDING || decidedOn.isPresent();
    }
}
