package org.openvha.ruletest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvha.assessment.Assessment;
import org.openvha.facts.CaseFile;

/** A case that was read and can be held against any assessment of its facts. */
public final class KnownCase {

    private final TestFile file;
    private final TestCase testCase;
    private final Map<String, String> reasons;

    /** @param reasons why each rule exists, by rule id */
    KnownCase(TestFile file, TestCase testCase, Map<String, String> reasons) {
        this.file = file;
        this.testCase = testCase;
        this.reasons = reasons;
    }

    /** File, line and name, as messages show them. */
    public String shown() {
        return file.name() + ":" + testCase.line() + ": " + testCase.name();
    }

    /** The rule that the case's file is about; empty where it is about a whole person. */
    public Optional<String> rule() {
        return file.rule();
    }

    public LocalDate asOf() {
        return testCase.asOf();
    }

    public CaseFile facts() {
        return testCase.facts();
    }

    /** Whether everything that the case expects is so in an assessment of its facts on its date. */
    public boolean passes(Assessment assessment) {
        return new CaseCheck(testCase.expected(), assessment, List.of(), reasons)
                .differences()
                .isEmpty();
    }

    public boolean saysItApplies(String rule) {
        return testCase.expected().saysItApplies(rule);
    }

    public boolean saysItDoesNotApply(String rule) {
        return testCase.expected().saysItDoesNotApply(rule);
    }

    public boolean speaksOf(String rule) {
        return saysItApplies(rule) || saysItDoesNotApply(rule);
    }

    /** Whether it asks for points: those of a rule, or all of them. */
    public boolean asksForPoints() {
        return testCase.expected().score().isPresent()
                || !testCase.expected().points().isEmpty();
    }
}
