package org.openvha.cli;

import org.openvha.register.rulesets.Evidence;
import org.openvha.ruleset.RuleSet;

/** Says whether anything is wrong with a rule set that is to be submitted. */
interface CandidateValidation {

    /** @throws org.openvha.document.BadInputException with every finding, if it is not clean */
    Evidence of(RuleSet candidate);
}
