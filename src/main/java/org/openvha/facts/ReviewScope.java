package org.openvha.facts;

import java.util.Optional;

/** Whether a review is about one offence or about being on the assessment at all. */
public enum ReviewScope {
    INDIVIDUAL,
    OFFENCE;

    /** Whether a review of this scope may name such an offence: one of scope OFFENCE names its offence, one of scope INDIVIDUAL none. */
    public boolean allows(Optional<String> offenceId) {
        return (this == OFFENCE) == offenceId.isPresent();
    }
}
