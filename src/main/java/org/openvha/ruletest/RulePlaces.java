package org.openvha.ruletest;

import org.openvha.document.Findings;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.RuleSet;

/**
 * Where what is tested was written, for tests that do not exist and so have no place of their own.
 *
 * @param folder how messages call the set's folder
 */
record RulePlaces(String folder, RuleSet ruleSet) {

    /** At the rule; at the manifest if a what-if only changes what the rule reads. */
    void add(Findings findings, Rule rule, String problem, String remedy) {
        if (ruleSet.holds(rule)) {
            findings.add(folder + "/" + rule.file(), rule.nameLine(), problem, remedy);
        } else {
            add(findings, problem, remedy);
        }
    }

    /** At the manifest: of a what-if where it names its parent, of a complete set where it names itself. */
    void add(Findings findings, String problem, String remedy) {
        String key = ruleSet.parentId().isPresent() ? "parent" : "id";
        findings.add(folder + "/ruleset.yaml", ruleSet.manifestLine(key), problem, remedy);
    }
}
