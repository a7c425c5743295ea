package org.openvha.whatif.equality;

import java.util.stream.Stream;

/**
 * One group of an attribute.
 *
 * @param reference whether the other groups are compared with this one
 */
public record GroupImpact(
        Group group, boolean reference, StateImpact baseline, StateImpact candidate, ChangeImpact change) {

    /** Of fewer people than these no rate says much. */
    public static final int FEW_ASSESSED = 30;

    /** With fewer people on the list than these a ratio rests on chance. */
    public static final int FEW_LISTED = 5;

    /** Whether fewer than 30 of the group were assessed on either side, or fewer than 5 are listed on each. Small groups are marked, and stay. */
    public boolean isSmall() {
        return Stream.of(baseline, candidate)
                        .anyMatch(state -> state.population().count() < FEW_ASSESSED)
                || Stream.of(baseline, candidate).allMatch(state -> state.listed() < FEW_LISTED);
    }
}
