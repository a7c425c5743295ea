package org.openvha.ruleset.vocabulary;

import java.util.List;
import java.util.OptionalInt;

/**
 * {@code Included} in rules: an individual who is on the assessment.
 *
 * @param ageAtD completed years on the as-of date
 * @param monthsUntil18 the smallest N for which the individual is 18 on the as-of date plus N months; 0 for adults
 * @param childhoodOffences qualifying offences committed under 18
 * @param daysSinceActivity of the latest known activity of any kind; empty when there is none
 * @param daysSinceSafeguarding of the latest known safeguarding activity; empty when there is none
 * @param monthsSinceReport of the latest known intelligence report of any theme or grading; empty when there is none
 */
public record IncludedFact(
        Decision decision,
        int ageAtD,
        int monthsUntil18,
        int childhoodOffences,
        OptionalInt daysSinceActivity,
        OptionalInt daysSinceSafeguarding,
        OptionalInt monthsSinceReport)
        implements RuleFact {

    @Override
    public int ordinal() {
        return 0;
    }

    @Override
    public List<String> subject() {
        return List.of();
    }
}
