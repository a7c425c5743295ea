package org.openvha.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvha.publication.Rulebooks.SHIPPED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvha.fixtures.CopiedRules;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.RuleSet;

class RulebookTest {

    private static final String HOSTILE = "<script>alert('x')</script> | `code` *bold* & [link](http://example.org)";

    static Stream<String> shipped() {
        return SHIPPED.sets().ids().stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void every_rule_weight_and_parameter_is_in_it_with_what_it_rests_on(String id) {
        RuleSet set = SHIPPED.sets().load(id);
        String markdown = SHIPPED.of(id).markdown();

        assertThat(markdown).contains(set.digest());
        for (Rule rule : set.rules()) {
            assertThat(markdown)
                    .contains("#### " + rule.id() + ": " + rule.name())
                    .contains(rule.source().stripTrailing())
                    .contains(RuleWords.statement(rule));
        }
        set.weights().forEach(row -> assertThat(markdown).contains("| " + row.offenceClass() + " | "));
        set.parameters().forEach(one -> assertThat(markdown).contains("| " + one.name() + " | " + one.value()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vha-2020.04", "vha-2024.01"})
    void every_rule_has_a_case_that_shows_it_and_one_that_shows_it_not(String id) {
        String markdown = SHIPPED.of(id).markdown();

        int rules = SHIPPED.sets().load(id).rules().size();
        assertThat(markdown.lines().filter(line -> line.matches("It (applies|is met): .*")))
                .hasSize(rules);
        assertThat(markdown.lines().filter(line -> line.matches("It (does not apply|is not met): .*")))
                .hasSize(rules);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void the_page_has_one_heading_and_every_link_leads_to_one_place_on_it(String id) {
        String html = SHIPPED.of(id).html();

        List<String> places = found(html, " id=\"([^\"]+)\"");
        assertThat(places).doesNotHaveDuplicates();
        assertThat(places).containsAll(found(html, "href=\"#([^\"]+)\""));
        assertThat(found(html, "<(h1)")).hasSize(1);
        assertThat(found(html, "<(table)")).hasSameSizeAs(found(html, "<(caption)"));
        assertThat(html).doesNotContain("<script", "http:", "https:");
    }

    @Test
    void a_what_if_shows_cases_of_its_parent_where_they_hold_and_its_own_where_it_differs() {
        assertThat(SHIPPED.of("accused-only").markdown())
                .contains("Test: rule-tests/vha-2024.01/", "It applies: a suspect is not scored.")
                .contains("Test: rule-tests/what-if/accused-only/");
    }

    @Test
    void strata_stand_in_the_order_of_evaluation() {
        assertThat(SHIPPED.of("vha-2024.01").markdown())
                .containsSubsequence(
                        "### Step 1: exclusion",
                        "### Step 2: incident",
                        "### Step 3: scoring",
                        "### Step 4: cap",
                        "### Step 5: inclusion",
                        "### Step 6: removal",
                        "### Step 7: under-18",
                        "### Step 8: gaps");
    }

    @Test
    void a_rule_is_told_in_a_sentence_with_its_parameters_and_what_was_asked_about_it() {
        assertThat(SHIPPED.of("vha-2024.01").markdown())
                .containsSubsequence(
                        "#### INC-02: ",
                        "A person can be on the list only when the latest qualifying offence is at most 12 months old"
                                + " or they are in custody.",
                        "**Basis: EIA** (stated in the Equality Impact Assessment v2.3)",
                        "- Decided: 31 January 2024",
                        "- Reads recency-months, which is 12 months",
                        "- Asked in CON-02, 2023-03-23 and 2023-03-26: Is there a risk that the assessment becomes overpopulated?",
                        "```drl\nrule ");
    }

    @Test
    void the_legend_counts_every_rule_once() {
        RuleSet set = SHIPPED.sets().load("vha-2024.01");

        List<Trust> legend = Trust.legend(set);

        assertThat(legend.stream().mapToLong(Trust::rules).sum())
                .isEqualTo(set.rules().size());
        assertThat(legend.stream().mapToLong(Trust::weights).sum())
                .isEqualTo(set.weights().size());
        assertThat(legend.stream().mapToLong(Trust::parameters).sum())
                .isEqualTo(set.parameters().size());
    }

    @Test
    void a_what_if_says_what_was_asked_and_in_what_it_differs() {
        assertThat(SHIPPED.of("look-back-24").markdown())
                .containsSubsequence(
                        "## The question, and the difference from vha-2024.01",
                        "- Question: Should offences stop counting sooner?",
                        "- look-back-months is 24 months; before, 36 months");
        assertThat(SHIPPED.of("without-gbh").markdown())
                .contains("- Class 8N (Assault with injury) weighs nothing; before, 189 points");
        assertThat(SHIPPED.of("include-pwits").markdown())
                .contains("is gone. It said: An offence does not count when its class is 92A.");
        assertThat(SHIPPED.of("convicted-only").markdown()).contains("- Rule EXC-03 (", "is changed. Before, it said:");
        assertThat(SHIPPED.of("vha-2024.01").markdown()).doesNotContain("## The question");
    }

    @Test
    void what_is_not_modelled_is_rendered() {
        assertThat(SHIPPED.of("vha-2024.01").html())
                .contains("<h3>Who is not seen</h3>", "<caption id=\"not-modelled-", "<code>cambridge-weights</code>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vha-2024.01", "accused-only"})
    void the_same_set_gives_the_same_bytes(String id) {
        assertThat(SHIPPED.of(id).html()).isEqualTo(SHIPPED.of(id).html());
        assertThat(SHIPPED.of(id).markdown()).isEqualTo(SHIPPED.of(id).markdown());
    }

    @Test
    void whatever_authors_write_stays_text(@TempDir Path folder) throws IOException {
        CopiedRules copy = CopiedRules.in(folder);
        copy.write("rules/consultation.yaml", Files.readString(Path.of("rules", "consultation.yaml")));
        copy.edit(
                "rules/consultation.yaml",
                "Will children be treated as adults?",
                "'" + HOSTILE.replace("'", "''") + "'");
        copy.edit(
                "rules/vha-2024.01/ruleset.yaml",
                "title: Violence",
                "title: " + HOSTILE.replace(" &", "") + " Violence");
        copy.edit("rules/vha-2024.01/exclusion/domestic-offences.drl", "the assessment prioritises", HOSTILE);
        copy.edit("rules/vha-2024.01/not-modelled.md", "## Who is not seen", "## " + HOSTILE);
        copy.edit("rules/vha-2024.01/weights.csv", "Murder", HOSTILE);
        copy.edit(
                "rule-tests/vha-2024.01/exclusion/domestic-offences.yaml",
                "a domestic offence does not count",
                "'" + HOSTILE.replace("'", "''") + "'#");
        Rulebook hostile = new Rulebooks(folder).of("vha-2024.01");

        assertThat(hostile.html())
                .doesNotContain("<script", "alert('x')")
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
        assertThat(hostile.markdown().replaceAll("(?s)```drl.*?```", ""))
                .doesNotContain("<script", "[link]", " *bold*")
                .contains("&lt;script>alert('x')&lt;/script> \\| ");
    }

    private static List<String> found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
