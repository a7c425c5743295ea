package org.openvha.ruletest;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openvha.assessment.Assessor;
import org.openvha.ruleset.RuleSet;

/** Runs cases against one rule set; an assessor is made once for each as-of date. */
final class Runner {

    private final RuleSet ruleSet;
    private final Map<LocalDate, Assessor> assessors = new HashMap<>();

    Runner(RuleSet ruleSet) {
        this.ruleSet = ruleSet;
    }

    List<Run> run(List<TestFile> files) {
        return files.stream()
                .flatMap(file -> file.cases().stream().map(testCase -> run(file, testCase)))
                .toList();
    }

    Run run(TestFile file, TestCase testCase) {
        Assessor assessor = assessors.computeIfAbsent(testCase.asOf(), asOf -> new Assessor(ruleSet, asOf));
        return new Run(file, testCase, assessor.assess(testCase.facts()), assessor.readings(testCase.facts()));
    }
}
