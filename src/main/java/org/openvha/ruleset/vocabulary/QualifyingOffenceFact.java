package org.openvha.ruleset.vocabulary;

import java.util.List;

/** {@code QualifyingOffence} in rules: an offence that counts. */
public record QualifyingOffenceFact(OffenceFact offence, WeightedClass weighted) implements RuleFact {

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
