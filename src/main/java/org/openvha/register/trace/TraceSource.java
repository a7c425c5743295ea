package org.openvha.register.trace;

import java.util.List;
import java.util.Optional;
import org.openvha.register.rulesets.Decision;
import org.openvha.ruleset.ConsultationItem;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.WeightRow;

/**
 * Where the rules of one digest come from, as they stood.
 *
 * @param set empty if it is not to be had any more
 * @param rules those that touched somebody in a run of this digest, by id
 * @param weight the row that is traced
 * @param consultation entries that touch these rules or this row, as the file has them today
 * @param decisions about the set of this digest
 */
public record TraceSource(
        String ruleSet,
        String ruleSetDigest,
        Optional<RuleSet> set,
        List<Rule> rules,
        Optional<WeightRow> weight,
        List<ConsultationItem> consultation,
        List<Decision> decisions) {

    /** Why the text of the rules cannot be shown; empty when it can. */
    public Optional<String> problem() {
        return set.isPresent()
                ? Optional.empty()
                : Optional.of("The rule set is neither in the register nor, as it was, in the rules folder.");
    }
}
