package org.openvha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.fixtures.CopiedRules;
import org.openvha.ruleset.RuleSets;

class DiffCommandTest {

    private static final String DRAFTED = "rule-tests/new/";

    @TempDir
    private Path folder;

    @Test
    void a_new_rule_comes_with_its_parameter_and_its_words() {
        assertThat(diff("vha-2020.04", "vha-2024.01"))
                .contains(
                        """
                Rules added
                  INC-02: A recent qualifying offence is required, unless in custody
                """,
                        "requires that months since latest is at most 12 (recency months) or in custody is true",
                        """
                  recency-months (new), read by INC-02
                      value: 12 months
                """,
                        "Different in words only; nothing is computed otherwise");
    }

    @Test
    void a_what_if_alone_is_held_against_its_parent_and_its_tests_are_named() {
        assertThat(diff("look-back-24"))
                .startsWith("From vha-2024.01 to look-back-24")
                .contains("""
                  look-back-months, read by EXC-04
                      value from 36 months
                              to 24 months
                """, "  rule-tests/what-if/look-back-24/exclusion/older-than-look-back.yaml\n");
    }

    @Test
    void a_changed_rule_is_told_in_words_before_and_after() {
        assertThat(diff("accused-only")).contains("""
                      what it does from excludes every offence where role is not one of SUSPECT, ACCUSED, CONVICTED
                                     to excludes every offence where role is not one of ACCUSED, CONVICTED
                """);
    }

    @Test
    void a_removed_weight_says_so() {
        assertThat(diff("without-knife-possession"))
                .contains("Class 10D (removed): Possession of article with blade or point");
    }

    @Test
    void a_set_does_not_differ_from_itself() {
        assertThat(diff("vha-2024.01", "vha-2024.01")).contains("Nothing differs.");
    }

    @Test
    void tests_that_came_went_or_changed_are_told_apart_from_what_is_computed() {
        CopiedRules copies = drafted();
        copies.delete(DRAFTED + "journeys/step-5d-pwits.yaml");
        copies.edit(DRAFTED + "journeys/step-5d-suspect-data.yaml", "about: ", "about: Indeed, ");
        copies.write(DRAFTED + "journeys/new.yaml", copies.text("rule-tests/vha-2024.01/scoring/first-time-band.yaml"));
        assertThat(inCopy("new"))
                .contains(
                        "\nNothing that is computed differs. Tests added: 1; Tests removed: 1; Tests changed: 1.\n",
                        "\nTests added\n  " + folder + "/rule-tests/new/journeys/new.yaml\n",
                        "\nTests removed\n  " + folder + "/rule-tests/vha-2024.01/journeys/step-5d-pwits.yaml\n",
                        "\nTests changed\n  " + folder + "/rule-tests/new/journeys/step-5d-suspect-data.yaml\n")
                .doesNotContain("Nothing differs");
        assertThat(inCopy("new", "--format", "html"))
                .contains("Nothing that is computed differs.", "<h2>Tests removed</h2>", "journeys/new.yaml</code>");
        assertThat(inCopy("new", "--format", "json"))
                .contains("\"changesResults\" : false", "\"changesTests\" : true", "\"removed\" : [");
    }

    @Test
    void a_test_that_calls_its_own_set_by_its_id_is_the_same_test_in_a_copy() {
        CopiedRules copies = drafted();
        String journey = "journeys/step-5d-pwits.yaml";
        copies.edit("rule-tests/vha-2024.01/" + journey, "about: ", "about: In vha-2024.01, ");
        copies.edit(DRAFTED + journey, "about: ", "about: In new, ");
        assertThat(inCopy("new")).contains("Nothing differs.");
        copies.edit(DRAFTED + journey, "about: In new, ", "about: In vha-2020.04, ");
        assertThat(inCopy("new")).contains("Tests changed: 1.");
    }

    @Test
    void a_change_of_what_is_not_modelled_or_of_the_owner_is_not_nothing() {
        CopiedRules copies = drafted();
        copies.edit("rules/new/ruleset.yaml", "owner: \"MO2 VHA lead\"", "owner: \"Somebody else\"");
        copies.write("rules/new/not-modelled.md", "Nothing is left out.\n");
        assertThat(inCopy("new"))
                .contains(
                        "Nothing that is computed differs. Different in words only: 2. No test differs.",
                        "owner from MO2 VHA lead",
                        "What is not modelled");
    }

    @Test
    void tests_that_have_an_offence_of_a_class_whose_weight_differs_are_named() {
        assertThat(diff("without-knife-possession"))
                .contains(
                        "\n  rule-tests/vha-2024.01/journeys/step-5a-ngo-knife-possession.yaml\n",
                        "\n  rule-tests/what-if/without-knife-possession/knives-found.yaml\n")
                .doesNotContain("\n  rule-tests/vha-2024.01/under-18/soon-an-adult.yaml\n");
    }

    @Test
    void tests_that_a_suite_takes_over_are_its_own_and_those_of_a_parent_are_a_what_ifs() {
        assertThat(diff("vha-2020.04", "vha-2024.01")).endsWith("""

                        Tests added
                          rule-tests/vha-2024.01/inclusion/recent-offence-or-in-custody.yaml
                          rule-tests/vha-2024.01/journeys/step-5d-recency-of-offending.yaml

                        Tests removed
                          rule-tests/vha-2020.04/before-the-twelve-month-rule.yaml
                          rule-tests/vha-2020.04/suite.yaml
                        """);
        assertThat(diff("no-custody-exception"))
                .contains(
                        "Tests changed: 1.",
                        "\nTests changed\n  rule-tests/what-if/no-custody-exception/inclusion/recent-offence-or-in-custody.yaml\n")
                .doesNotContain("Tests removed");
    }

    @Test
    void programs_get_what_it_was_made_of() {
        RuleSets sets = RuleSets.in(Path.of("rules"));
        assertThat(diff("look-back-24", "--format", "json"))
                .startsWith("{\n  \"software\" : \"OpenVHA ")
                .contains(
                        "\"digest\" : \"" + sets.load("vha-2024.01").digest() + "\",\n    \"testsDigest\" : \"sha256:")
                .contains("\"digest\" : \"" + sets.load("look-back-24").digest()
                        + "\",\n    \"testsDigest\" : \"sha256:");
        assertThat(diff("look-back-24", "--format", "json")).isEqualTo(diff("look-back-24", "--format", "json"));
    }

    @Test
    void what_an_author_wrote_is_text_in_a_page_and_never_markup() throws IOException {
        CopiedRules rules = CopiedRules.in(folder);
        rules.write("rules/what-if/hostile/ruleset.yaml", """
                id: hostile
                title: "<script>alert('1')</script>"
                parent: vha-2024.01
                parent-digest: "%s"
                owner: somebody
                question: "Is <b>this</b> & that escaped?"
                decision: None
                scope-note: None
                rules: { remove: [EXC-01] }
                """.formatted(
                        RuleSets.in(folder.resolve("rules")).load("vha-2024.01").digest()));
        Path page = folder.resolve("page.html");
        InProcess ended = InProcess.run(
                "diff",
                "hostile",
                "--rules-dir",
                folder.resolve("rules").toString(),
                "--format",
                "html",
                "--out",
                page.toString());
        assertThat(ended.status()).isZero();
        assertThat(Files.readString(page))
                .doesNotContain("<script", "<b>", "http:", "https:")
                .contains(
                        "&lt;script&gt;",
                        "&lt;b&gt;this&lt;/b&gt; &amp; that",
                        "<html lang=\"en-GB\">",
                        "<th scope=\"row\">");
    }

    @Test
    void programs_get_causes_as_comparisons_name_them() {
        assertThat(diff("look-back-24", "--format", "json"))
                .contains("\"cause\" : \"parameter:look-back-months\"", "\"changesResults\" : true");
    }

    @Test
    void the_first_set_has_nothing_to_be_held_against() {
        InProcess ended = InProcess.run("diff", "vha-2020.04");
        assertThat(ended.status()).isEqualTo(3);
        assertThat(ended.err()).contains("has neither parent nor predecessor");
    }

    /** A copy of the shipped sets with a draft {@code new} that changes nothing. */
    private CopiedRules drafted() {
        CopiedRules copies = CopiedRules.in(folder);
        List<String> draft = new ArrayList<>(List.of("draft", "new", "--from", "vha-2024.01"));
        draft.addAll(folders());
        assertThat(InProcess.run(draft.toArray(String[]::new)).status()).isZero();
        return copies;
    }

    private String inCopy(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(folders());
        return diff(all.toArray(String[]::new));
    }

    private List<String> folders() {
        return List.of(
                "--rules-dir",
                folder.resolve("rules").toString(),
                "--rule-tests-dir",
                folder.resolve("rule-tests").toString());
    }

    private static String diff(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "diff";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        InProcess ended = InProcess.run(all);
        assertThat(ended.status()).as(ended.err()).isZero();
        return ended.out();
    }
}
