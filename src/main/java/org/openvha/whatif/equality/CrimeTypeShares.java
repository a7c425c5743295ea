package org.openvha.whatif.equality;

import java.util.List;
import java.util.Map;

/**
 * Who the suspects of a crime type are, for the shares of a list to be seen beside (the Equality Impact Assessment, version 2.3, argues with such figures).
 *
 * @param suspects how many people are suspects of the type
 * @param groups all groups of every attribute, in their order
 */
public record CrimeTypeShares(String crimeType, int suspects, Map<Attribute, List<GroupShare>> groups) {

    /** @throws IllegalStateException if the groups of an attribute do not add up to all suspects */
    public CrimeTypeShares {
        groups.forEach((attribute, shares) -> {
            int sum =
                    shares.stream().mapToInt(share -> share.suspects().count()).sum();
            if (sum != suspects) {
                throw new IllegalStateException("The groups of " + attribute.code() + " hold " + sum + " suspects of "
                        + crimeType + ", which is not all " + suspects);
            }
        });
    }
}
