package org.openvha.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openvha.document.BadInputException;
import org.openvha.ruleset.provenance.Basis;

class ConsultationTest {

    private static final Consultation CONSULTATION = Consultation.read(RulesFolder.SHIPPED);
    private static final RuleSet CURRENT = RuleSets.in(RulesFolder.SHIPPED).load(RulesFolder.PARENT);

    private static final String ITEM = """
            source: Equality Impact Assessment
            items:
              - id: CON-01
                asked-by: A council
                when: "2023-05-30"
                where: step 5a
                asked: Why?
                decision: Because.
                reason: None recorded
                rules: [EXC-01]
            """;

    @Test
    void every_item_is_complete() {
        assertThat(CONSULTATION.source()).contains("Equality Impact Assessment");
        assertThat(CONSULTATION.items())
                .hasSizeGreaterThan(50)
                .allSatisfy(item -> assertThat(Stream.of(
                                item.id(),
                                item.askedBy(),
                                item.when(),
                                item.where(),
                                item.asked(),
                                item.decision(),
                                item.reason()))
                        .noneMatch(String::isBlank));
    }

    @Test
    void every_rule_that_is_named_exists() {
        assertThat(CONSULTATION.items())
                .flatExtracting(ConsultationItem::rules)
                .allSatisfy(id -> assertThat(CURRENT.rule(id)).as(id).isPresent());
    }

    @Test
    void every_what_if_that_is_named_exists_and_every_what_if_is_named() throws IOException {
        Set<String> named = CONSULTATION.items().stream()
                .flatMap(item -> item.whatIf().stream())
                .collect(Collectors.toSet());
        try (Stream<Path> folders = Files.list(RulesFolder.SHIPPED.resolve("what-if"))) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(named);
        }
    }

    @Test
    void every_rule_that_rests_on_the_assessment_is_named_by_an_item() {
        List<String> untraced = CURRENT.rules().stream()
                .filter(rule -> rule.provenance().basis() == Basis.EIA)
                .map(Rule::id)
                .filter(id -> CONSULTATION.about(id).isEmpty())
                .toList();
        assertThat(untraced).isEmpty();
    }

    @Test
    void the_items_about_a_rule_are_those_that_name_it() {
        assertThat(CONSULTATION.about("EXC-02"))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.rules()).contains("EXC-02"))
                .anySatisfy(item -> assertThat(item.whatIf()).contains("include-pwits"));
        assertThat(CONSULTATION.about("EXC-99")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "asked: Why? | asks: Why? | 3 | 'asked' is missing",
                "asked: Why? | asks: Why? | 7 | 'asks' is not a key here",
                "asked-by: A council | asked-by: | 4 | 'asked-by' must be text",
                "id: CON-01 | id: 1 | 3 | '1' is not an item's id",
                "rules: [EXC-01] | rules: EXC-01 | 10 | 'rules' must be a list",
                "rules: [EXC-01] | rules: [] | 10 | no rule is named, and no reason why",
                "reason: None recorded | why-no-rule: None | 9 | rules are named, and a reason why there is none",
                "source: | sources: | 1 | 'source' is missing",
                "items: | item: | 1 | there are no items"
            })
    void an_item_that_is_not_complete_is_refused_on_its_line(
            String from, String to, int line, String problem, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve(Consultation.FILE), ITEM.replace(from, to));
        assertThat(refusal(folder).findings()).anySatisfy(finding -> {
            assertThat(finding.line()).isEqualTo(line);
            assertThat(finding.problem()).isEqualTo(problem);
            assertThat(finding.remedy()).isNotBlank();
        });
    }

    @Test
    void an_id_that_stands_twice_is_refused(@TempDir Path folder) throws IOException {
        String again = ITEM.substring(ITEM.indexOf("  - id"));
        Files.writeString(folder.resolve(Consultation.FILE), ITEM + again);
        assertThat(refusal(folder)).hasMessageContaining("consultation.yaml:11: CON-01 stands twice");
    }

    @Test
    void a_folder_without_the_file_is_refused(@TempDir Path folder) {
        assertThat(refusal(folder)).hasMessageContaining("the file cannot be read");
    }

    private static BadInputException refusal(Path folder) {
        return catchThrowableOfType(BadInputException.class, () -> Consultation.read(folder));
    }
}
