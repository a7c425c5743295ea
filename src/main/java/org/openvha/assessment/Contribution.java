package org.openvha.assessment;

import java.util.List;
import java.util.Optional;

/**
 * Points that a rule gave, and the facts it gave them for; the only way points come about.
 *
 * @param points whole points; negative only for the intelligence cap
 * @param facts ids, the fact the contribution is about first
 * @param offence how an offence's points came about; empty for intelligence
 * @param because the rule's reason, in words
 */
public record Contribution(String rule, long points, List<String> facts, Optional<Weighting> offence, String because) {

    /** An offence's weight, the percentage of it that counts, and its crime type: points are {@code weight * percent / 100}, rounded half up. */
    public record Weighting(int weight, int percent, String crimeType) {}
}
