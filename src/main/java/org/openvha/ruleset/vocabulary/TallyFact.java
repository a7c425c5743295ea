package org.openvha.ruleset.vocabulary;

import java.util.List;
import java.util.OptionalInt;

/**
 * {@code Tally} in rules: what the criteria are about.
 *
 * @param monthsSinceLatest of the latest qualifying offence; empty when there is none
 * @param score the sum of all contributions
 * @param inCustody a custody period that is known and lasts on the as-of date
 */
public record TallyFact(
        Decision decision, int qualifyingOffences, OptionalInt monthsSinceLatest, long score, boolean inCustody)
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
