package org.openvha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.fixtures.CopiedRules;
import org.openvha.ruleset.RuleSets;

class DiffCommandTest {

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

    private static String diff(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "diff";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        InProcess ended = InProcess.run(all);
        assertThat(ended.status()).as(ended.err()).isZero();
        return ended.out();
    }
}
