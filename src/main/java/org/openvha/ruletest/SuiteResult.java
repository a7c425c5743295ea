package org.openvha.ruletest;

import java.util.List;
import org.openvha.document.Finding;

/**
 * What came of the tests of one rule set.
 *
 * @param cases in the order of files and lines
 * @param missing cases that should exist and don't, sorted
 */
public record SuiteResult(String ruleSet, List<CaseResult> cases, List<Finding> missing) {

    public long passed() {
        return cases.stream().filter(CaseResult::passed).count();
    }

    public long failed() {
        return cases.size() - passed();
    }

    /** Whether every case passed and none is missing. */
    public boolean holds() {
        return failed() == 0 && missing.isEmpty();
    }
}
