package org.openvha.ruletest;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openvha.assessment.Assessment;
import org.openvha.assessment.RuleReading;

/** One case as it was run against a rule set, with every rule that was tried on its facts. */
record Run(TestFile file, TestCase testCase, Assessment assessment, List<RuleReading> readings) {

    /** @param reasons why each rule exists, by rule id */
    CaseResult result(Map<String, String> reasons) {
        CaseCheck check = new CaseCheck(testCase.expected(), assessment, readings, reasons);
        return new CaseResult(file.name(), testCase.name(), testCase.line(), check.differences());
    }

    /** Whether the case is about a rule applying, and it was tried and did. */
    boolean showsThatItApplies(String rule) {
        return testCase.expected().saysItApplies(rule) && readings(rule).anyMatch(RuleReading::applied);
    }

    /** Whether the case is about a rule not applying, and it was tried and did not. */
    boolean showsThatItDoesNotApply(String rule) {
        return testCase.expected().saysItDoesNotApply(rule) && readings(rule).anyMatch(reading -> !reading.applied());
    }

    /** Whether the case says anything of the rule, so that what the rule saw counts as tested. */
    boolean speaksOf(String rule) {
        return testCase.expected().saysItApplies(rule) || testCase.expected().saysItDoesNotApply(rule);
    }

    Stream<RuleReading> readings(String rule) {
        return readings.stream().filter(reading -> reading.rule().equals(rule));
    }
}
