package org.openvha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvha.fixtures.CopiedRules;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.RuleSets;

class DraftCommandTest {

    @TempDir
    private Path folder;

    private CopiedRules copies;

    @BeforeEach
    void copy() {
        copies = CopiedRules.in(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vha-2024.01", "vha-2020.04"})
    void a_draft_of_a_complete_set_validates_passes_its_tests_and_changes_nothing(String from) {
        assertThat(run("draft", "vha-2025.01", "--from", from).status()).isZero();
        RuleSet draft = RuleSets.in(folder.resolve("rules")).load("vha-2025.01");
        assertThat(draft.predecessor()).contains(from);
        assertThat(run("validate", "vha-2025.01").out()).endsWith("0 errors, 0 warnings, 5 notes\n");
        assertThat(run("test", "vha-2025.01").status()).isZero();
        assertThat(run("diff", "vha-2025.01").out()).contains("Nothing differs.");
    }

    /** Drafted from a draft too, which names it already. */
    @Test
    void a_draft_says_to_editors_once_and_first_where_its_schema_is() {
        run("draft", "vha-2025.01", "--from", "vha-2024.01");
        run("draft", "vha-2026.01", "--from", "vha-2025.01");

        assertThat(copies.text("rules/vha-2026.01/ruleset.yaml"))
                .startsWith("# yaml-language-server: $schema=../../docs/schemas/ruleset.schema.json\n# 'EIA 2.3' is")
                .containsOnlyOnce("$schema=");
        assertThat(Path.of("rules", "vha-2026.01", "../../docs/schemas/ruleset.schema.json")
                        .normalize())
                .exists();
    }

    @Test
    void title_and_owner_are_taken_as_given() {
        run("draft", "new", "--from", "vha-2024.01", "--title", "A \"new\" \\ title", "--owner", "Somebody else");
        RuleSet draft = RuleSets.in(folder.resolve("rules")).load("new");
        assertThat(draft.title()).isEqualTo("A \"new\" \\ title");
        assertThat(draft.owner()).isEqualTo("Somebody else");
    }

    @Test
    void a_draft_of_a_what_if_computes_what_the_what_if_computes() {
        whatIf(
                "short",
                "parameters: { replace: { look-back-months: "
                        + "{ value: 30, unit: months, basis: assumption, source: none, meaning: older ones do not count } } }\n");
        InProcess ended = run("draft", "vha-2025.01", "--from", "short");
        assertThat(ended.status()).as(ended.err()).isZero();
        RuleSet draft = RuleSets.in(folder.resolve("rules")).load("vha-2025.01");
        assertThat(draft.parentId()).isEmpty();
        assertThat(draft.predecessor()).contains("vha-2024.01");
        assertThat(draft.changeNote()).contains("parameter:look-back-months");
        assertThat(draft.parameterValues()).containsEntry("look-back-months", 30);
        assertThat(ended.out()).contains("Tests of the parent that no longer hold were left out");
        assertThat(run("test", "vha-2025.01").out()).contains(": 0 failed,");
    }

    @Test
    void a_draft_without_a_rule_leaves_out_its_tests_and_its_parameter() {
        whatIf("no-recency", "rules: { remove: [INC-02] }\n");
        InProcess ended = run("draft", "vha-2025.01", "--from", "no-recency");
        assertThat(ended.status()).as(ended.err()).isZero();
        assertThat(RuleSets.in(folder.resolve("rules")).load("vha-2025.01").parameterValues())
                .doesNotContainKey("recency-months");
        assertThat(ended.out())
                .contains("inclusion/recent-offence-or-in-custody.yaml: it is about INC-02, which is gone");
        assertThat(folder.resolve("rule-tests/vha-2025.01/journeys/step-5a-merton-no-adjustment-by-hand.yaml"))
                .exists();
        assertThat(folder.resolve("rule-tests/vha-2025.01/journeys/step-5d-pwits.yaml"))
                .content()
                .contains("a violent offender who supplies drugs as well")
                .doesNotContain("INC-02");
        assertThat(run("test", "vha-2025.01").status()).isZero();
    }

    @Test
    void no_case_is_asked_for_that_cannot_exist_and_what_is_never_reached_is_to_be_removed() {
        whatIf(
                "shorter",
                "parameters: { replace: { look-back-months: "
                        + "{ value: 24, unit: months, basis: assumption, source: none, meaning: older ones do not count } } }\n");
        copies.write(
                "rule-tests/what-if/shorter/exclusion/older-than-look-back.yaml",
                copies.text("rule-tests/vha-2024.01/exclusion/older-than-look-back.yaml")
                        .replace("2021-", "2022-")
                        .replace("2021", "2022"));
        String out = run("draft", "vha-2025.01", "--from", "shorter").out();
        assertThat(out)
                .contains(
                        "The draft is not clean yet. ./vha validate vha-2025.01 finds:",
                        "every fact that meets the condition of SCO-04 is excluded before. Remove the rule, or change it")
                .contains("Next: mend that, edit it, then ./vha validate vha-2025.01");
        assertThat(run("validate", "vha-2025.01").out())
                .doesNotContain("(SCO-04): no case", "(SCO-03): no case", "monthsAgo 25");
    }

    @Test
    void a_clean_draft_says_nothing_of_mending() {
        assertThat(run("draft", "new", "--from", "vha-2024.01").out())
                .doesNotContain("not clean")
                .contains("Next: edit it, then ./vha validate new");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a bell \u0007",
                "two\nlines",
                "a\rreturn",
                "a tab\there",
                "turned \u202e round",
                "half \ud800",
                " "
            })
    void a_title_or_owner_that_cannot_stand_in_a_manifest_is_refused_and_nothing_is_written(String given) {
        for (String option : new String[] {"--title", "--owner"}) {
            InProcess ended = run("draft", "new", "--from", "vha-2024.01", option, given);
            assertThat(ended.status()).isEqualTo(3);
            assertThat(ended.err()).startsWith("The " + option.substring(2) + " of a rule set cannot ");
            assertThat(folder.resolve("rules").resolve("new")).doesNotExist();
            assertThat(folder.resolve("rule-tests").resolve("new")).doesNotExist();
        }
    }

    @Test
    void an_id_that_is_taken_or_cannot_be_one_is_refused_and_nothing_is_written() {
        assertThat(run("draft", "vha-2020.04", "--from", "vha-2024.01").err()).contains("already");
        assertThat(run("draft", "what-if", "--from", "vha-2024.01").err()).contains("cannot be the id");
        assertThat(run("draft", "../out", "--from", "vha-2024.01").status()).isEqualTo(3);
        assertThat(run("draft", "new", "--from", "vha-2042.01").status()).isEqualTo(3);
        assertThat(folder.resolve("rules").resolve("new")).doesNotExist();
        copies.write("rule-tests/new/a.yaml", "about: x\n");
        assertThat(run("draft", "new", "--from", "vha-2024.01").err()).contains("is there already");
        assertThat(folder.resolve("rules").resolve("new")).doesNotExist();
    }

    private void whatIf(String id, String change) {
        copies.write(
                "rules/what-if/" + id + "/ruleset.yaml",
                """
                id: %s
                title: A test
                parent: vha-2024.01
                parent-digest: "%s"
                owner: MO2 VHA lead
                question: What if?
                decision: None
                scope-note: None
                """.formatted(
                                        id,
                                        RuleSets.in(folder.resolve("rules"))
                                                .load("vha-2024.01")
                                                .digest())
                        + change);
    }

    private InProcess run(String... arguments) {
        String[] all = new String[arguments.length + 4];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--rules-dir";
        all[arguments.length + 1] = folder.resolve("rules").toString();
        all[arguments.length + 2] = "--rule-tests-dir";
        all[arguments.length + 3] = folder.resolve("rule-tests").toString();
        return InProcess.run(all);
    }
}
