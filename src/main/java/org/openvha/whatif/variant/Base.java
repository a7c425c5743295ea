package org.openvha.whatif.variant;

import java.time.LocalDate;
import java.util.Optional;
import org.openvha.ruleset.Question;
import org.openvha.ruleset.RuleSet;

/**
 * What was varied, on whom, and as of when: enough to do it again. Always a simulation.
 *
 * @param digest of the rule set
 * @param question of a what-if, what it asks; empty for a complete set
 * @param factsDigest of the facts that everybody was assessed from
 * @param demographicsDigest of the demographics that ratios between groups come from; empty where there are none
 * @param people how many were assessed
 * @param unchanged the list under the set as it is: the figures that all others are held against
 */
public record Base(
        String ruleSet,
        String title,
        String digest,
        Optional<String> question,
        LocalDate asOf,
        String factsDigest,
        String demographicsDigest,
        int people,
        Figures unchanged) {

    static Base of(RuleSet set, Population population, Figures unchanged) {
        return new Base(
                set.id(),
                set.title(),
                set.digest(),
                set.question().map(Question::asked),
                population.asOf(),
                population.factsDigest(),
                population.demographicsDigest(),
                population.size(),
                unchanged);
    }
}
