package org.openvha.ruletest;

import java.util.List;
import java.util.stream.Stream;

/**
 * The test files of one rule set.
 *
 * @param folder how messages call its folder, such as {@code rule-tests/vha-2024.01}
 * @param own the files in its folder
 * @param taken files taken over from other suites, without those excepted
 */
record Suite(String folder, List<TestFile> own, List<TestFile> taken) {

    /** All files, the own ones first. */
    List<TestFile> files() {
        return Stream.concat(own.stream(), taken.stream()).toList();
    }
}
