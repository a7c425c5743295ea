package org.openvha.ruletest;

import java.util.List;
import java.util.Optional;

/**
 * One file of cases.
 *
 * @param name how messages call it, such as {@code rule-tests/vha-2024.01/exclusion/domestic-offences.yaml}
 * @param path the same within its suite, such as {@code exclusion/domestic-offences.yaml}
 * @param line where it says what it is about, counted from 1
 * @param rule the rule the cases are about; empty where the file is about a whole person
 * @param nearest boundary values that no facts can reach, with what is nearest to them
 */
record TestFile(String name, String path, int line, Optional<String> rule, List<Nearby> nearest, List<TestCase> cases) {

    /** Says that {@code value} of a property cannot come about, so that {@code use} stands for it. */
    record Nearby(String property, int value, int use) {}
}
