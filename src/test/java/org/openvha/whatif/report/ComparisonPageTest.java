package org.openvha.whatif.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.assessment.ShippedRules;
import org.openvha.document.Numbers;
import org.openvha.document.Software;
import org.openvha.ruleset.Change;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.WeightRow;
import org.openvha.whatif.Comparison;

class ComparisonPageTest {

    private static final RuleSet VHA = ShippedRules.VHA_2024;

    @TempDir
    private static Path folder;

    private static LondonReport london;
    private static Report pwits;
    private static String page;

    @BeforeAll
    static void compare() {
        london = new LondonReport(folder, 2000);
        pwits = london.of("include-pwits");
        page = ComparisonPage.html(pwits);
    }

    @Test
    void the_page_is_stamped_with_all_that_it_was_made_of() {
        assertThat(page)
                .contains("SIMULATION", "Nothing here changes a list in force; a person decides.")
                .contains(
                        VHA.digest(),
                        pwits.candidate().digest(),
                        pwits.comparison().factsDigest())
                .contains(pwits.demographicsDigest(), Software.version(), "31 January 2024")
                .contains(LondonReport.COMMAND);
    }

    @Test
    void the_summary_says_who_moves_before_anything_else_is_told() {
        Comparison comparison = pwits.comparison();
        assertThat(comparison.entrants()).isNotEmpty();
        assertThat(page.substring(0, page.indexOf("id=\"question\"")))
                .contains("Under include-pwits, "
                        + Numbers.counted(comparison.entrants().size(), "person", "people")
                        + " enter the list and nobody leaves it. It grows from "
                        + comparison.baseline().included() + " to "
                        + comparison.candidate().included() + " people")
                .contains("under 18", "An explanation is required before this set can be published");
    }

    @Test
    void question_decision_and_the_removed_rule_are_told_in_words() {
        assertThat(page)
                .contains("Should possession with intent to supply drugs (PWITS) count", "it would add 300 plus people")
                .contains("Rule EXC-02 is removed: Drug trafficking does not count", "class of offence is 92A")
                .contains("a cause of violence but not a way to prioritise violent offenders");
    }

    @Test
    void everybody_who_enters_is_listed_with_a_cause() {
        pwits.comparison()
                .entrants()
                .forEach(moved -> assertThat(page).contains("<th scope=\"row\">" + moved.individual() + "</th>"));
        assertThat(page).contains("Rule EXC-02 (Drug trafficking does not count)", "rule:EXC-02");
    }

    @Test
    void changed_parameters_and_weights_are_shown_before_and_after() {
        assertThat(ComparisonPage.html(london.of("look-back-24")))
                .contains("differs from the baseline in 1 parameter", "36 months", "24 months");
        assertThat(ComparisonPage.html(london.of("cambridge-weights")))
                .contains("differs from the baseline in 23 weights", ">7,973<", ">5,475<");
    }

    @Test
    void a_set_against_itself_is_said_to_find_nothing() {
        assertThat(ComparisonPage.html(london.of("vha-2024.01")))
                .contains("Nothing changes.", "comparing a set with itself finds nothing", "Nobody enters the list.")
                .doesNotContain("Under vha-2024.01,");
    }

    @Test
    void a_change_that_moves_nobody_is_said_to_move_nobody() {
        WeightRow row = VHA.weight("92A").orElseThrow();
        WeightRow other =
                new WeightRow("92A", row.offence(), row.weight() + 1, row.crimeType(), row.basis(), row.source());
        RuleSet candidate = VHA.with(List.of(new Change.OfWeight("92A", Optional.of(row), Optional.of(other))));

        assertThat(ComparisonPage.html(london.of(VHA, candidate, ShippedRules.AS_OF, ShippedRules.AS_OF)))
                .contains("Nobody moves. The candidate differs from the baseline in 1 place");
    }

    @Test
    void two_dates_show_steps_that_sum_to_the_change() {
        Report report = london.of(VHA, pwits.candidate(), ShippedRules.AS_OF.minusMonths(6), ShippedRules.AS_OF);
        int net = report.comparison().candidate().included()
                - report.comparison().baseline().included();
        assertThat(ComparisonPage.html(report))
                .contains("a net change of " + Say.signed(net), "31 July 2023 (baseline)", "New facts", "The clock")
                .contains(
                        "then parameters, then facts that became known between the dates, and the clock\nlast, as long as")
                .contains(
                        "The tables of causes below need not give the same figures: there causes are found person by person");
        assertThat(page).contains("then parameters, as long as the person still moves.");
        assertThat(page).doesNotContain("The clock");
    }

    @Test
    void a_question_that_was_asked_of_another_comparison_is_said_to_be_so() {
        String other = ComparisonPage.html(london.of(
                pwits.candidate(), ShippedRules.SETS.load("include-domestic"), ShippedRules.AS_OF, ShippedRules.AS_OF));

        assertThat(other)
                .contains("<h1>What if: "
                        + ShippedRules.SETS.load("include-domestic").title() + ", compared with "
                        + pwits.candidate().title() + "</h1>")
                .contains("include-domestic is a what-if of vha-2024.01; here it is compared with include-pwits, so the"
                        + " question below was asked of another comparison.");
        assertThat(page)
                .contains("<h1>What if: " + pwits.candidate().title() + "</h1>")
                .doesNotContain("asked of another comparison");
    }

    @Test
    void people_are_counted_and_digests_stand_for_no_more_than_they_do() {
        assertThat(page)
                .contains("<dt>Facts</dt><dd>2,000 people <")
                .contains(
                        "The digests above stand for the rules and for every accepted fact (demographics have a digest of their own)");
    }

    @Test
    void data_never_becomes_markup() {
        String hostile = "<script>alert(\"1\")</script>'&";
        Report report = new Report(
                Hostile.named(pwits.comparison(), hostile),
                pwits.baseline(),
                pwits.candidate(),
                hostile,
                pwits.equality(),
                pwits.kpis(),
                Optional.empty(),
                hostile,
                Report.Origin.NO_FILES);
        assertThat(ComparisonPage.html(report))
                .doesNotContain("<script", "alert(\"")
                .contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;");
    }

    @Test
    void the_page_needs_nothing_beside_it() {
        assertThat(page).doesNotContain("<script", "http:", "https:", "@import", " src=");
        assertThat(page.replace("href=\"data:,\"", "")).doesNotContainPattern("href=\"[^#]");
        assertThat(page).doesNotContainPattern("url\\([^#]");
    }

    @Test
    void every_id_stands_once_and_everything_named_is_there() {
        Set<String> ids = new HashSet<>();
        Matcher id = Pattern.compile(" id=\"([^\"]+)\"").matcher(page);
        while (id.find()) {
            assertThat(ids.add(id.group(1))).as(id.group(1)).isTrue();
        }
        Matcher named = Pattern.compile("aria-labelledby=\"([^\"]+)\"").matcher(page);
        while (named.find()) {
            assertThat(ids).contains(named.group(1).split(" "));
        }
    }

    @Test
    void the_same_report_gives_the_same_text() {
        assertThat(ComparisonPage.html(london.of("include-pwits"))).isEqualTo(page);
    }

    @Test
    void without_demographics_and_limits_the_page_says_so_and_stands() {
        Report plain = new Report(
                pwits.comparison(),
                pwits.baseline(),
                pwits.candidate(),
                "",
                Optional.empty(),
                List.of(),
                Optional.empty(),
                LondonReport.COMMAND,
                Report.Origin.NO_FILES);
        assertThat(ComparisonPage.html(plain))
                .contains("No limits are set")
                .doesNotContain("id=\"equality\"", "<dt>Demographics</dt>");
    }
}
