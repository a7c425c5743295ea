package org.openvha.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openvha.document.BadInputException;
import org.openvha.document.Finding;
import org.openvha.document.IndentedJson;
import org.openvha.register.rulesets.Alongside;
import org.openvha.register.rulesets.Evidence;
import org.openvha.register.rulesets.EvidenceKind;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruletest.CaseResult;
import org.openvha.ruletest.RuleTests;
import org.openvha.ruletest.SuiteResult;
import tools.jackson.core.JsonGenerator;

/** The tests of a rule set, all of which must pass, and none be missing. */
record RuleTestEvidence(RuleTests tests, Alongside alongside) {

    Evidence of(RuleSet candidate) {
        SuiteResult result = tests.run(candidate.id());
        if (!result.holds()) {
            throw new BadInputException(
                    "The rule tests of " + candidate.id() + " do not hold. ./vha test " + candidate.id()
                            + " says all about it:",
                    findings(result));
        }
        return Evidence.of(
                        EvidenceKind.RULE_TESTS,
                        candidate.digest(),
                        Map.of("cases", (long) result.cases().size(), "failed", result.failed(), "missing", (long)
                                result.missing().size()),
                        IndentedJson.text(json -> write(candidate, result, json)))
                .from(alongside.testsDigest());
    }

    private static List<Finding> findings(SuiteResult result) {
        List<Finding> findings = new ArrayList<>(result.missing());
        result.cases().stream()
                .filter(one -> !one.passed())
                .forEach(one -> findings.add(new Finding(
                        one.file(), one.line(), "'" + one.name() + "' fails", "Mend the rule or the test")));
        return findings;
    }

    private static void write(RuleSet candidate, SuiteResult result, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("ruleSet", candidate.id());
        json.writeStringProperty("digest", candidate.digest());
        json.writeNumberProperty("failed", result.failed());
        json.writeNumberProperty("missing", result.missing().size());
        json.writeArrayPropertyStart("cases");
        for (CaseResult one : result.cases()) {
            json.writeStartObject();
            json.writeStringProperty("file", one.file());
            json.writeNumberProperty("line", one.line());
            json.writeStringProperty("name", one.name());
            json.writeBooleanProperty("passed", one.passed());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
