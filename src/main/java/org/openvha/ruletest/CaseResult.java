package org.openvha.ruletest;

import java.util.List;

/**
 * What came of one case.
 *
 * @param file how messages call the file
 * @param line where the case starts, counted from 1
 * @param differences what did not follow as expected, each in three lines: what it is about, what is, and below it what was expected; empty when the case passed
 */
public record CaseResult(String file, String name, int line, List<String> differences) {

    public boolean passed() {
        return differences.isEmpty();
    }
}
