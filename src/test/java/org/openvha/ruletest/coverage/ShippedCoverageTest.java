package org.openvha.ruletest.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openvha.ruleset.RuleSets;
import org.openvha.ruletest.RuleTests;

class ShippedCoverageTest {

    private static final RuleTests TESTS = RuleTests.in(Path.of("rule-tests"), RuleSets.in(Path.of("rules")));

    @TestFactory
    Stream<DynamicTest> the_cases_exercise_everything_that_can_be() {
        return TESTS.suites().stream()
                .map(suite -> dynamicTest(suite, () -> {
                    CoverageReport report = Coverage.of(TESTS.open(suite));
                    assertThat(report.missing()).isEmpty();
                    assertThat(report.percent()).isEqualTo(100);
                }));
    }

    @Test
    void what_no_case_can_show_is_listed_with_the_reason() {
        assertThat(Coverage.of(TESTS.open("vha-2024.01")).impossible())
                .extracting(Exercise::what, exercise -> exercise.impossible().orElseThrow())
                .containsExactly(tuple(
                        "an offence of class 92A gives points",
                        "an offence of class 92A is excluded whatever its weight"));
    }
}
