package org.openvha.ruleset.vocabulary;

import java.util.List;

/**
 * {@code Candidate} in rules: an offence that nothing excluded so far.
 *
 * @param heavierSibling whether another candidate of the same crime report outweighs this one, or weighs the same with an id that comes first
 */
public record CandidateFact(OffenceFact offence, WeightedClass weighted, boolean heavierSibling) implements RuleFact {

    @Override
    public Decision decision() {
        return offence.decision();
    }

    @Override
    public int ordinal() {
        return offence.ordinal();
    }

    @Override
    public List<String> subject() {
        return offence.subject();
    }
}
