package org.openvha.ruleset.language;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.openvha.document.Findings;
import org.openvha.ruleset.vocabulary.Stratum;

/** Whatever stands in a file, the answer is a rule or findings; and a rule that is accepted says what Drools would read in it. */
class RuleFuzzTest {

    private static final Map<String, Integer> PARAMETERS = ShippedRules.parameters();
    private static final Pattern PIECES = Pattern.compile("\"[^\"\n]*\"|[A-Za-z0-9_$]+|\\s+|[^A-Za-z0-9_$\\s]");
    private static final String[] SOUP = {
        "rule",
        "\"x\"",
        "@id",
        "@",
        "(",
        ")",
        "\"EXC-01\"",
        "when",
        "then",
        "end",
        "$offence",
        ":",
        "Offence",
        "domestic",
        "monthsAgo",
        ">",
        "==",
        "6",
        "-",
        "&&",
        "||",
        ",",
        "!",
        "in",
        "not",
        "SUSPECT",
        "role",
        "decision",
        ".",
        "exclude",
        ";",
        "//",
        "/*",
        "*/",
        "\n",
        "\r",
        "\\u0022",
        "\u202e",
        "\u0000",
        "\"",
        "'",
        "{",
        "}",
        "System",
        "+",
        "*",
        "0",
        "\ud83d\udd25",
        "\u2003"
    };

    /** A shipped file with a few of its pieces changed. */
    record Mutant(Path file, String text) {}

    @Property(tries = 2000)
    void a_soup_of_tokens_is_answered_with_findings(@ForAll("soups") String soup) {
        Optional<CheckedRule> rule = read(Stratum.EXCLUSION, soup.getBytes(UTF_8));
        assertThat(rule).isEmpty();
    }

    @Property(tries = 1000)
    void any_bytes_are_answered_with_findings(@ForAll byte[] bytes) {
        assertThat(read(Stratum.SCORING, bytes)).isEmpty();
    }

    @Property(tries = 2000)
    void a_soup_within_the_conditions_is_answered(@ForAll("soups") String soup) {
        accepted(Stratum.EXCLUSION, RuleTexts.exclusion("TST-01", soup));
    }

    @Property(tries = 4000)
    void a_changed_rule_is_refused_or_read_as_drools_reads_it(@ForAll("mutants") Mutant mutant) {
        accepted(ShippedRules.stratum(mutant.file()), mutant.text());
    }

    @Property(tries = 2000)
    void conditions_that_fit_are_accepted_and_written_again_as_they_were_read(@ForAll("conditions") String conditions) {
        assertThat(accepted(Stratum.EXCLUSION, RuleTexts.exclusion("TST-01", conditions)))
                .isPresent();
    }

    /** What is accepted is read the same a second time, when written again, and by Drools. */
    private static Optional<CheckedRule> accepted(Stratum stratum, String text) {
        Optional<CheckedRule> first = read(stratum, text.getBytes(UTF_8));
        Optional<CheckedRule> second = read(stratum, text.getBytes(UTF_8));
        assertThat(second).isEqualTo(first);
        first.ifPresent(rule -> {
            writtenAgain(rule);
            readByDrools(rule, text);
        });
        return first;
    }

    private static void writtenAgain(CheckedRule rule) {
        String call =
                rule.numbers().stream().map(number -> ", " + number.text()).collect(Collectors.joining());
        String text = RuleTexts.rule(
                rule.provenance().id(),
                rule.variable() + " : " + rule.type().name() + "( "
                        + rule.condition().text() + " )",
                rule.stratum().verb().word() + "( " + rule.variable() + call + " )");
        CheckedRule again = read(rule.stratum(), text.getBytes(UTF_8)).orElseThrow();
        assertThat(again.effect()).isEqualTo(rule.effect());
        assertThat(again.resolvedEffect()).isEqualTo(rule.resolvedEffect());
    }

    private static void readByDrools(CheckedRule rule, String text) {
        DroolsReading theirs = DroolsReading.of(text);
        assertThat(theirs.errors()).isEmpty();
        assertThat(theirs.surplus()).isEmpty();
        assertThat(theirs.name()).isEqualTo(rule.name());
        assertThat(theirs.variable()).isEqualTo(rule.variable());
        assertThat(theirs.type()).isEqualTo(rule.type().name());
        assertThat(theirs.metadata())
                .hasSize(7)
                .containsEntry("because", rule.provenance().because());
    }

    /** Refused with findings, or accepted without any. */
    private static Optional<CheckedRule> read(Stratum stratum, byte[] bytes) {
        Findings findings = new Findings();
        Optional<CheckedRule> rule = Assertions.assertTimeout(
                Duration.ofSeconds(10), () -> new RuleReader(PARAMETERS, findings).read("x.drl", stratum, bytes));
        assertThat(findings.isEmpty()).isEqualTo(rule.isPresent());
        assertThat(findings.all()).allSatisfy(finding -> {
            assertThat(finding.file()).isEqualTo("x.drl");
            assertThat(finding.problem()).isNotBlank();
            assertThat(finding.remedy()).isNotBlank();
        });
        return rule;
    }

    @Provide
    Arbitrary<String> soups() {
        return Arbitraries.of(SOUP).list().ofMaxSize(60).map(words -> String.join(" ", words));
    }

    @Provide
    Arbitrary<String> conditions() {
        Arbitrary<String> single = Arbitraries.of(
                "domestic",
                "!known",
                "monthsAgo > 6",
                "monthsAgo <= lookBackMonths",
                "monthsAgo != -1",
                "ageAtOffence in ( 10, 11 )",
                "ageAtOffence not in ( minimumAgeAtOffence )",
                "role == SUSPECT",
                "role not in ( VICTIM, WITNESS )",
                "offenceClass in ( \"92A\", \"it's // not /* a comment\" )",
                "offenceClass != \"|| known\"");
        Arbitrary<String> joined = Combinators.combine(
                        single.list().ofMinSize(1).ofMaxSize(4), Arbitraries.of(" && ", " || "))
                .as((parts, sign) -> String.join(sign, parts));
        Arbitrary<String> bracketed = joined.map(inner -> "( " + inner + " )");
        return Combinators.combine(
                        Arbitraries.oneOf(single, bracketed).list().ofMinSize(1).ofMaxSize(4),
                        Arbitraries.of(" && ", " || ", ", ", " /* and */ && "))
                .as((parts, sign) -> String.join(sign, parts));
    }

    @Provide
    Arbitrary<Mutant> mutants() {
        return Combinators.combine(
                        Arbitraries.of(ShippedRules.files()),
                        edits().list().ofMinSize(1).ofMaxSize(3))
                .as((file, edits) -> {
                    List<String> pieces = new ArrayList<>();
                    PIECES.matcher(ShippedRules.text(file)).results().forEach(match -> pieces.add(match.group()));
                    edits.forEach(edit -> edit.accept(pieces));
                    return new Mutant(file, String.join("", pieces));
                });
    }

    private static Arbitrary<Consumer<List<String>>> edits() {
        Arbitrary<Integer> places = Arbitraries.integers().between(0, 10_000);
        Arbitrary<Consumer<List<String>>> deleted = places.map(at -> pieces -> pieces.remove(at % pieces.size()));
        Arbitrary<Consumer<List<String>>> doubled =
                places.map(at -> pieces -> pieces.add(at % pieces.size(), pieces.get(at % pieces.size())));
        Arbitrary<Consumer<List<String>>> swapped = Combinators.combine(places, places)
                .as((a, b) -> pieces -> java.util.Collections.swap(pieces, a % pieces.size(), b % pieces.size()));
        Arbitrary<Consumer<List<String>>> inserted = Combinators.combine(
                        places,
                        Arbitraries.oneOf(
                                Arbitraries.of(SOUP), Arbitraries.strings().ofLength(1)))
                .as((at, word) -> pieces -> pieces.add(at % pieces.size(), word));
        return Arbitraries.oneOf(Arrays.asList(deleted, doubled, swapped, inserted));
    }
}
