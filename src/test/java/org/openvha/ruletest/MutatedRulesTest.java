package org.openvha.ruletest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.document.BadInputException;
import org.openvha.ruleset.RuleSets;

/** Tests of the rule tests: whenever a condition, a parameter or a weight of the shipped rules is changed a little, a case must fail. */
class MutatedRulesTest {

    private static final String SET = "vha-2024.01";
    private static final Path RULES = Path.of("rules");
    private static final Path TESTS = Path.of("rule-tests");

    /** Each sign or word of a condition, with what to write in its place. */
    private static final List<Change> CONDITION_CHANGES = List.of(
            new Change(Pattern.compile("<="), "<"),
            new Change(Pattern.compile(">="), ">"),
            new Change(Pattern.compile("<(?!=)"), "<="),
            new Change(Pattern.compile(">(?!=)"), ">="),
            new Change(Pattern.compile("=="), "!="),
            new Change(Pattern.compile("not in"), "in"),
            new Change(Pattern.compile("(?<!not) in \\("), " not in ("),
            new Change(Pattern.compile("\\|\\|"), "&&"),
            new Change(Pattern.compile("&&"), "||"),
            new Change(Pattern.compile("!(?=[a-z])"), ""),
            new Change(Pattern.compile("(?<=[(|,] )(?=[a-z]+[A-Z]?[a-zA-Z]* (\\)|\\|\\|))"), "!"),
            new Change(Pattern.compile(", [A-Z]+(?= [,)])"), ""),
            new Change(Pattern.compile("\\( [A-Z]+ ?,"), "("),
            new Change(Pattern.compile(", (?=[a-z])"), " || "));

    private record Change(Pattern pattern, String replacement) {}

    @TestFactory
    Stream<DynamicTest> a_changed_condition_is_noticed(@TempDir Path folder) throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : files(".drl")) {
            String text = Files.readString(file);
            int when = text.indexOf("\nwhen");
            int then = text.indexOf("\nthen");
            for (Change change : CONDITION_CHANGES) {
                Matcher matcher =
                        change.pattern().matcher(text).region(when, then).useTransparentBounds(true);
                while (matcher.find()) {
                    String changed =
                            text.substring(0, matcher.start()) + change.replacement() + text.substring(matcher.end());
                    tests.add(noticed(folder, file, changed, matcher.start()));
                }
            }
        }
        assertThat(tests).hasSizeGreaterThan(60);
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> a_parameter_changed_by_one_is_noticed(@TempDir Path folder) throws IOException {
        Path file = RULES.resolve(SET).resolve("ruleset.yaml");
        List<DynamicTest> tests = changedNumbers(folder, file, "(?m)(?<=^    value: )[0-9]+", -1, 1);
        assertThat(tests).hasSize(40);
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> a_weight_changed_by_one_is_noticed(@TempDir Path folder) throws IOException {
        Path file = RULES.resolve(SET).resolve("weights.csv");
        // 92A (DRUG_SUPPLY) stands in the table so that EXC-02 alone decides on it; its weight shows in include-pwits
        // only.
        List<DynamicTest> tests = changedNumbers(folder, file, "(?<=,)[0-9]+(?=,(?!DRUG_SUPPLY)[A-Z_]+,public)", 1);
        assertThat(tests).hasSize(22);
        return tests.stream();
    }

    private static List<DynamicTest> changedNumbers(Path folder, Path file, String pattern, int... steps)
            throws IOException {
        String text = Files.readString(file);
        List<DynamicTest> tests = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            int value = Integer.parseInt(matcher.group());
            for (int step : steps) {
                String changed = text.substring(0, matcher.start()) + (value + step) + text.substring(matcher.end());
                tests.add(noticed(folder, file, changed, matcher.start()));
            }
        }
        return tests;
    }

    private static DynamicTest noticed(Path folder, Path file, String changed, int at) {
        String line = changed.substring(changed.lastIndexOf('\n', at - 1) + 1, changed.indexOf('\n', at))
                .strip();
        Path copy = folder.resolve("rules");
        return dynamicTest(RULES.relativize(file) + ": " + line, () -> {
            copyRules(copy);
            Files.writeString(copy.resolve(RULES.relativize(file)), changed);
            if (!refusedAsOverlap(copy)) {
                SuiteResult result = RuleTests.in(TESTS, RuleSets.in(copy)).run(SET);
                assertThat(result.failed()).as("failed cases after the change").isPositive();
            }
        });
    }

    /** Time bands that overlap are noticed before any case is run. */
    private static boolean refusedAsOverlap(Path copy) {
        try {
            RuleSets.in(copy).load(SET);
            return false;
        } catch (BadInputException refused) {
            assertThat(refused).hasMessageContaining("is scored by");
            return true;
        }
    }

    private static void copyRules(Path copy) throws IOException {
        for (Path file : files("")) {
            Path target = copy.resolve(RULES.relativize(file));
            Files.createDirectories(target.getParent());
            Files.write(target, Files.readAllBytes(file));
        }
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> walk = Files.walk(RULES.resolve(SET))) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
