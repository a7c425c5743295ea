package org.openvha.ruletest.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.document.BadInputException;
import org.openvha.ruleset.RuleSets;
import org.openvha.ruletest.RuleTests;
import org.openvha.ruletest.TinyRules;

class DraftingTest {

    @TempDir
    private Path folder;

    private TinyRules tiny;

    @BeforeEach
    void a_small_set() {
        tiny = TinyRules.in(folder).wellTested();
    }

    @Test
    void whatever_cannot_be_written_nothing_is_there_and_it_can_be_done_again() throws IOException {
        List<String> writes = writes();
        Place place = new Place(folder);
        place.removeDraft();
        for (String failing : writes) {
            assertThatThrownBy(() -> drafting(what -> {
                                if (what.equals(failing)) {
                                    throw new IOException("No space left on device");
                                }
                            })
                            .draft("new", "tiny", Optional.empty(), Optional.empty()))
                    .as(failing)
                    .isInstanceOf(IOException.class);
            assertThat(place.rules().resolve("new")).as(failing).doesNotExist();
            assertThat(place.tests().resolve("new")).as(failing).doesNotExist();
            place.nothingIsAside();
        }
        place.draftAndCheck();
    }

    @Test
    void of_two_drafts_at_once_the_second_is_refused_and_the_first_is_whole() throws IOException {
        List<String> refused = new ArrayList<>();
        drafting(what -> {
                    assertThatThrownBy(() -> drafting(nothing -> {})
                                    .draft("new", "tiny", Optional.of("Another"), Optional.empty()))
                            .isInstanceOf(BadInputException.class);
                    refused.add(what);
                })
                .draft("new", "tiny", Optional.of("The first"), Optional.empty());
        assertThat(refused).hasSize(10);
        assertThat(RuleSets.in(folder.resolve("rules")).load("new").title()).isEqualTo("The first");
        assertThatThrownBy(() -> drafting(what -> {}).draft("new", "tiny", Optional.of("Another"), Optional.empty()))
                .hasMessageContaining("There is a rule set 'new' already");
    }

    @Test
    void while_a_draft_is_written_nobody_sees_a_set_or_a_suite_of_it() throws IOException {
        List<String> seen = new ArrayList<>();
        RuleSets sets = RuleSets.in(folder.resolve("rules"));
        drafting(what -> {
                    if (!what.equals("move to rules")) {
                        seen.addAll(
                                RuleTests.in(folder.resolve("rule-tests"), sets).suites());
                    }
                    seen.addAll(sets.ids());
                })
                .draft("new", "tiny", Optional.empty(), Optional.empty());
        assertThat(seen).containsOnly("tiny");
        assertThat(RuleTests.in(folder.resolve("rule-tests"), sets).suites()).containsExactly("new", "tiny");
    }

    @Test
    void a_case_that_names_a_rule_which_is_gone_goes_alone() throws IOException {
        tiny.write("rule-tests/tiny/journeys/two.yaml", """
                about: two people
                cases:
                  - name: names the rule that goes
                    as-of: 2024-01-31
                    individual: { born: 1999-05-01 }
                    # a comment within
                    expect: { does-not-apply: [EXC-01], score: 0 }

                  - name: does not name it
                    as-of: 2024-01-31
                    individual: { born: 1999-05-01 }
                    expect: { score: 0 }
                """).whatIf("without", "rules: { remove: [EXC-01] }\n");
        assertThat(drafting(what -> {}).draft("new", "without", Optional.empty(), Optional.empty()))
                .containsExactly(
                        "rule-tests/new/exclusion/domestic.yaml: it is about EXC-01, which is gone",
                        "rule-tests/new/journeys/two.yaml: names the rule that goes: it names EXC-01, which is gone");
        assertThat(Files.readString(folder.resolve("rule-tests/new/journeys/two.yaml")))
                .isEqualTo("""
                about: two people
                cases:
                  - name: does not name it
                    as-of: 2024-01-31
                    individual: { born: 1999-05-01 }
                    expect: { score: 0 }
                """);
    }

    @Test
    void a_file_without_a_case_left_goes_as_a_whole() throws IOException {
        tiny.write("rule-tests/tiny/journeys/one.yaml", """
                about: one person
                cases:
                  - name: names the rule that goes
                    as-of: 2024-01-31
                    individual: { born: 1999-05-01 }
                    expect: { does-not-apply: [EXC-01] }
                """).whatIf("without", "rules: { remove: [EXC-01] }\n");
        drafting(what -> {}).draft("new", "without", Optional.empty(), Optional.empty());
        assertThat(folder.resolve("rule-tests/new/journeys/one.yaml")).doesNotExist();
    }

    @Test
    void cases_that_cannot_be_told_apart_by_lines_refuse_the_draft() {
        tiny.write(
                        "rule-tests/tiny/journeys/flow.yaml",
                        "about: two people\ncases: [ { name: a, as-of: 2024-01-31, individual: { born: 1999-05-01 }, "
                                + "expect: { does-not-apply: [EXC-01] } }, { name: b, as-of: 2024-01-31, "
                                + "individual: { born: 1999-05-01 }, expect: { score: 0 } } ]\n")
                .whatIf("without", "rules: { remove: [EXC-01] }\n");
        refused("without", "do not stand on lines of their own");
    }

    @Test
    void a_test_file_that_cannot_be_read_refuses_the_draft_of_a_set_and_of_its_what_ifs() {
        tiny.whatIf("without", "rules: { remove: [EXC-01] }\n");
        tiny.write(TinyRules.CUSTODY, "rule: INC-01\ncases:\n  - { nam: a }\n");
        refused("tiny", "'nam' is not a key here");
        refused("without", "'nam' is not a key here");
        tiny.write(TinyRules.CUSTODY, "rule: INC-01\n\tcases");
        refused("without", "not valid YAML");
    }

    @Test
    void tests_that_are_taken_over_from_a_set_that_is_not_drafted_are_never_touched() throws IOException {
        Files.createDirectories(folder.resolve("rules/later/exclusion"));
        for (String file : List.of("weights.csv", "exclusion/domestic.drl", "exclusion/old.drl")) {
            Files.copy(
                    folder.resolve("rules/tiny").resolve(file),
                    folder.resolve("rules/later").resolve(file));
        }
        tiny.write(
                "rules/later/inclusion/custody.drl",
                Files.readString(folder.resolve("rules/tiny/inclusion/custody.drl")));
        tiny.write(
                "rules/later/ruleset.yaml",
                Files.readString(folder.resolve("rules/tiny/ruleset.yaml")).replace("id: tiny", "id: later"));
        tiny.write("rule-tests/later/suite.yaml", "also: tiny\n");
        tiny.write("rules/what-if/without/ruleset.yaml", """
                id: without
                title: A what-if
                parent: later
                parent-digest: "%s"
                owner: somebody
                question: what if?
                decision: none
                scope-note: none
                rules: { remove: [EXC-01] }
                """.formatted(
                        RuleSets.in(folder.resolve("rules")).load("later").digest()));
        String before = Files.readString(folder.resolve(TinyRules.DOMESTIC));
        refused("without", "it is about EXC-01, which is gone");
        assertThat(folder.resolve(TinyRules.DOMESTIC)).hasContent(before);
    }

    private void refused(String from, String why) {
        assertThatThrownBy(() -> drafting(what -> {}).draft("new", from, Optional.empty(), Optional.empty()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(why);
        assertThat(Stream.of("rules/new", "rule-tests/new", "rules/.drafting", "rule-tests/.drafting"))
                .noneMatch(path -> Files.exists(folder.resolve(path)));
    }

    private List<String> writes() throws IOException {
        List<String> writes = new ArrayList<>();
        drafting(writes::add).draft("new", "tiny", Optional.empty(), Optional.empty());
        assertThat(writes).hasSize(10).endsWith("move to rule-tests", "move to rules");
        return writes;
    }

    private Drafting drafting(Drafting.Progress progress) {
        return new Drafting(folder.resolve("rules"), folder.resolve("rule-tests"), progress);
    }
}
