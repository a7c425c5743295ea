package org.openvha.web.pages;

import java.util.Optional;
import org.openvha.assessment.ConditionWords;
import org.openvha.document.BadInputException;
import org.openvha.register.Register;
import org.openvha.register.runs.Run;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.RuleSet;

/** The names of the rules that a run used; none if their files are not there any more or are not the ones it used. */
record RuleNames(Optional<RuleSet> ruleSet) {

    static RuleNames of(Register register, Run run) {
        try {
            return new RuleNames(Optional.of(register.ruleSets().load(run.ruleSet()))
                    .filter(found -> found.digest().equals(run.ruleSetDigest())));
        } catch (BadInputException gone) {
            return new RuleNames(Optional.empty());
        }
    }

    String title() {
        return ruleSet.map(RuleSet::title).orElse("");
    }

    Optional<String> name(String rule) {
        return ruleSet.flatMap(set -> set.rule(rule)).map(Rule::name);
    }

    /** What a rule asks for, in words. */
    Optional<String> required(String rule) {
        return ruleSet.flatMap(set -> set.rule(rule)).map(Rule::condition).map(ConditionWords::required);
    }
}
