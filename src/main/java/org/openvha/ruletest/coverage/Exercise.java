package org.openvha.ruletest.coverage;

import java.util.Optional;

/**
 * One thing that a case should show.
 *
 * @param what such as {@code EXC-04 applies} or {@code INC-02: inCustody is true}
 * @param shown whether some case that passes shows it
 * @param impossible why no case can; empty if one could
 */
public record Exercise(Part part, String what, boolean shown, Optional<String> impossible) {

    /** Whether a case is missing. */
    public boolean isMissing() {
        return !shown && impossible.isEmpty();
    }
}
