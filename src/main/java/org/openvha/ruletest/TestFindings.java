package org.openvha.ruletest;

import java.util.List;
import org.openvha.document.BadInputException;
import org.openvha.document.Finding;
import org.openvha.ruleset.validation.Further;

/** What is wrong with the tests of a rule set, and which are missing. Whether the cases hold is another question. */
public record TestFindings(RuleTests tests) implements Further {

    @Override
    public List<Finding> findings(String ruleSet) {
        try {
            return tests.run(ruleSet).missing();
        } catch (BadInputException unreadable) {
            return unreadable.findings();
        }
    }
}
