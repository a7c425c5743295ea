package org.openvha.whatif.equality;

import java.time.LocalDate;
import java.util.List;

/**
 * The equality impact of two lists and of the change from one to the other. Ages, and with them age groups, are those of each side's as-of date for the sides, and of the
 * candidate's as-of date for the change and the comparators. Counts are of everybody in the facts; intervals say how far rates of groups of such sizes may move by chance.
 *
 * @param people who were assessed
 * @param level of the intervals, such as 0.95
 * @param attributes one for each of {@link Attribute}, in its order
 * @param comparators one for each crime type, in order of name
 */
public record EqualityImpact(
        LocalDate baselineAsOf,
        LocalDate candidateAsOf,
        int people,
        double level,
        List<AttributeImpact> attributes,
        List<CrimeTypeShares> comparators) {

    public EqualityImpact {
        attributes = List.copyOf(attributes);
        comparators = List.copyOf(comparators);
    }

    /** That attribute's. */
    public AttributeImpact of(Attribute attribute) {
        return attributes.get(attribute.ordinal());
    }
}
