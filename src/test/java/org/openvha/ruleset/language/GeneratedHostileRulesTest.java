package org.openvha.ruleset.language;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openvha.document.Findings;
import org.openvha.ruleset.vocabulary.Stratum;

/** Files too large or too deep to keep beside the others: no overflow of the stack or of the patience. */
class GeneratedHostileRulesTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void a_file_that_is_too_large_or_too_deep_is_refused_at_once(String what, String text, int line, String problem) {
        Findings findings = new Findings();
        Optional<CheckedRule> rule = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> new RuleReader(Map.of(), findings).read("x.drl", Stratum.SCORING, text.getBytes(UTF_8)));

        assertThat(rule).isEmpty();
        assertThat(findings.all()).hasSizeLessThanOrEqualTo(51).anySatisfy(finding -> {
            assertThat(finding.line()).isEqualTo(line);
            assertThat(finding.problem()).contains(problem);
        });
        assertThat(findings.all())
                .allSatisfy(finding -> assertThat(finding.toString()).hasSizeLessThan(400));
    }

    static Stream<Arguments> files() {
        String known = "monthsAgo > 6";
        return Stream.of(
                arguments("a file of 1 MB", rule(known + " // " + "x".repeat(1 << 20) + "\n", "100"), 0, "64 KB"),
                arguments("100,000 conditions", rule(many(known, " && ", 100_000), "100"), 0, "64 KB"),
                arguments("3,000 conditions", rule(many(known, " && ", 3_000), "100"), 10, "more than 50 conditions"),
                arguments("3,000 alternatives", rule(many(known, " || ", 3_000), "100"), 10, "more than 50 conditions"),
                arguments("3,000 commas", rule(many(known, ", ", 3_000), "100"), 10, "more than 50 conditions"),
                arguments("10,000 brackets", rule(nested(known, 10_000), "100"), 10, "nested too deeply"),
                arguments("10,000 open brackets", rule("(".repeat(10_000), "100"), 10, "nested too deeply"),
                arguments("10,000 signs of not", rule("!".repeat(10_000) + "known", "100"), 10, "'!' may not"),
                arguments("10,000 brackets in a sum", rule(known, nested("1", 10_000)), 12, "nested too deeply"),
                arguments("10,000 terms", rule(known, many("1", " + ", 10_000)), 12, "more than 20 numbers"),
                arguments("10,000 factors", rule(known, many("1", "*", 10_000)), 12, "more than 20 numbers"),
                arguments("10,000 arguments", rule(known, many("1", ",", 10_000)), 12, "more than 20 numbers"),
                arguments("a number of 60,000 digits", rule("monthsAgo > " + "9".repeat(60_000), "1"), 10, "too large"),
                arguments("a word of 60,000 letters", rule("m".repeat(60_000), "100"), 10, "has no property"),
                arguments("a key of 60,000 letters", "rule \"x\"\n@" + "k".repeat(60_000) + "(\"x\")", 2, "not a key"),
                arguments(
                        "a text of 60,000 letters",
                        rule("monthsAgo == \"" + "x".repeat(60_000) + "\"", "1"),
                        10,
                        "text"),
                arguments("10,000 backslashes", "\\\n".repeat(10_000), 1, "a backslash"),
                arguments("10,000 control characters", "\u0007\n".repeat(10_000), 1, "U+0007"),
                arguments("10,000 signs", "? ".repeat(10_000), 1, "'?' may not stand here"),
                arguments("10,000 keys", "rule \"x\"\n" + "@id(\"EXC-01\")\n".repeat(4_000), 3, "@id stands twice"),
                arguments("10,000 comments", "/**/".repeat(10_000), 1, "the file holds no rule"),
                arguments("10,000 rules", "rule ".repeat(10_000), 1, "'rule' may not stand here"));
    }

    @Test
    void what_was_found_beyond_the_fiftieth_is_counted() {
        Findings findings = new Findings();
        new RuleReader(Map.of(), findings)
                .read("x.drl", Stratum.SCORING, "\\\n".repeat(60).getBytes(UTF_8));

        assertThat(findings.all())
                .anySatisfy(finding -> assertThat(finding.problem()).isEqualTo("there are 10 more findings"));
    }

    private static String many(String part, String separator, int times) {
        return String.join(separator, Collections.nCopies(times, part));
    }

    private static String nested(String inner, int times) {
        return "(".repeat(times) + inner + ")".repeat(times);
    }

    private static String rule(String conditions, String weight) {
        return RuleTexts.scoring(conditions, weight);
    }
}
