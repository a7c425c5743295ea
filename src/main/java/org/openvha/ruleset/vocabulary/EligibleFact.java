package org.openvha.ruleset.vocabulary;

import java.util.List;

/** {@code Eligible} in rules: an individual who meets all criteria, with the ids, in order, of the effective reviews about the individual. */
public record EligibleFact(Decision decision, List<String> upheldReviews) implements RuleFact {

    @Override
    public int ordinal() {
        return 0;
    }

    @Override
    public List<String> subject() {
        return List.of();
    }
}
