package org.openvha.ruletest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.document.Finding;
import org.openvha.ruleset.RuleSets;

/** Runs everything in {@code rule-tests/} against {@code rules/}, as {@code ./vha test} does: a test for each case, and one for each case that is missing. */
class ShippedRuleTestsTest {

    private static final RuleTests TESTS = RuleTests.in(Path.of("rule-tests"), RuleSets.in(Path.of("rules")));

    @TestFactory
    Stream<DynamicNode> every_case_holds_and_none_is_missing() {
        return TESTS.suites().stream().map(ShippedRuleTestsTest::suite);
    }

    @Test
    void every_shipped_rule_set_has_a_suite() {
        assertThat(TESTS.suites())
                .contains("vha-2020.04", "vha-2024.01", "include-pwits", "cambridge-weights")
                .hasSize(13);
    }

    @Test
    void the_example_in_the_manual_holds(@TempDir Path folder) throws IOException {
        String manual = Files.readString(Path.of("docs/rule-tests.md"));
        int start = manual.indexOf("```yaml\n") + "```yaml\n".length();
        Path example = folder.resolve("rule-tests/vha-2024.01/exclusion/domestic-offences.yaml");
        Files.createDirectories(example.getParent());
        Files.writeString(example, manual.substring(start, manual.indexOf("```", start)));
        SuiteResult result = RuleTests.in(folder.resolve("rule-tests"), RuleSets.in(Path.of("rules")))
                .run("vha-2024.01");
        assertThat(result.cases())
                .hasSize(1)
                .first()
                .extracting(CaseResult::differences)
                .isEqualTo(List.of());
    }

    private static DynamicNode suite(String ruleSet) {
        SuiteResult result = TESTS.run(ruleSet);
        Stream<DynamicNode> cases = result.cases().stream().map(ShippedRuleTestsTest::test);
        Stream<DynamicNode> missing = result.missing().stream().map(ShippedRuleTestsTest::missing);
        return dynamicContainer(
                ruleSet,
                Stream.of(
                                cases,
                                missing,
                                Stream.of(dynamicTest(
                                        "there are cases",
                                        () -> assertThat(result.cases()).isNotEmpty())))
                        .flatMap(nodes -> nodes));
    }

    private static DynamicNode test(CaseResult result) {
        return dynamicTest(
                result.file() + ":" + result.line() + " " + result.name(),
                () -> assertThat(result.differences())
                        .as(result.file() + ":" + result.line())
                        .isEmpty());
    }

    private static DynamicNode missing(Finding finding) {
        return dynamicTest(
                finding.file() + " " + finding.problem(),
                () -> assertThat(finding).as("a case that is missing").isNull());
    }
}
