package org.openvha.ruleset.vocabulary;

import java.util.List;

/** {@code IntelligenceTally} in rules: what an individual's intelligence reports add up to; {@code subject} are the reports that gave points, in order of id. */
public record IntelligenceTallyFact(Decision decision, List<String> subject, long points) implements RuleFact {

    @Override
    public int ordinal() {
        return 0;
    }
}
