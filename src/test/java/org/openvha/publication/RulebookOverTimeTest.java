package org.openvha.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvha.publication.Rulebooks.SHIPPED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.fixtures.CopiedRules;

/** What is asked and decided later belongs to later sets. */
class RulebookOverTimeTest {

    private static final String RECORD = "rules/consultation.yaml";
    private static final String LATER = """

              - id: CON-98
                asked-by: Somebody in a test
                when: "2024-05-01"
                where: "a test"
                asked: Should twelve months be eighteen?
                decision: Yes, eighteen.
                reason: Made up.
            %s    rules: [INC-02, EXC-01]
            """;

    @TempDir
    private Path folder;

    private CopiedRules copy;

    @BeforeEach
    void copy() throws IOException {
        copy = CopiedRules.in(folder);
        copy.write(RECORD, Files.readString(Path.of(RECORD)));
    }

    private void add(String decided) {
        copy.write(RECORD, copy.text(RECORD) + LATER.formatted(decided));
    }

    private String rulebook(String id) {
        return new Rulebooks(folder).of(id).markdown();
    }

    @Test
    void a_later_decision_changes_no_rulebook_of_an_older_set() {
        add("    decided: 2024-06-01\n");

        assertThat(rulebook("vha-2024.01")).isEqualTo(SHIPPED.of("vha-2024.01").markdown());
        assertThat(rulebook("vha-2020.04")).isEqualTo(SHIPPED.of("vha-2020.04").markdown());
        assertThat(new Rulebooks(folder).of("vha-2024.01").html())
                .isEqualTo(SHIPPED.of("vha-2024.01").html());
    }

    @Test
    void what_nobody_has_decided_yet_changes_none_either() {
        add("");

        assertThat(rulebook("vha-2024.01")).isEqualTo(SHIPPED.of("vha-2024.01").markdown());
    }

    @Test
    void a_later_decision_that_a_set_names_is_shown_with_it() {
        add("    decided: 2024-06-01\n");
        copy.edit("rules/vha-2024.01/ruleset.yaml", "Nothing else changes in what is computed", "See CON-98");

        assertThat(rulebook("vha-2024.01"))
                .contains(
                        "- Asked in CON-98, 2024-05-01: Should twelve months be eighteen? Decision, as of 1 June 2024:"
                                + " Yes, eighteen.");
    }

    @Test
    void
            a_decision_about_a_weight_and_a_parameter_is_shown_with_the_set_that_names_it_and_the_day_is_not_that_of_rules() {
        String entry = LATER.replace("rules: [INC-02, EXC-01]", """
                rules: []
                    why-no-rule: It changes numbers alone.
                    parameters: [look-back-months]
                    weights: [34A]""").replace("CON-98", "CON-97");
        copy.write(RECORD, copy.text(RECORD) + entry.formatted("    decided: 2024-05-31\n"));
        add("    decided: 2024-06-01\n");
        assertThat(rulebook("vha-2024.01")).doesNotContain("CON-97");

        copy.edit("rules/vha-2024.01/ruleset.yaml", "Nothing else changes in what is computed", "See CON-98");
        assertThat(rulebook("vha-2024.01"))
                .contains(
                        "- Decided: the latest of its rules was decided on 31 January 2024; CON-98, which it names, was decided on"
                                + " 1 June 2024",
                        "what had been decided by 1 June 2024, the day of the latest decision that the set says or names",
                        "### CON-97: ",
                        "- Rules: none. It changes numbers alone.",
                        "- Parameters: look-back-months",
                        "- Weights of classes: 34A");
        assertThat(new Rulebooks(folder).of("vha-2024.01").html())
                .contains("<dt>Parameters</dt><dd>look-back-months</dd>", "<dt>Weights of classes</dt><dd>34A</dd>");
    }

    @Test
    void an_entry_about_a_parameter_or_weight_that_the_set_does_not_have_is_not_shown() {
        String entry = LATER.replace("rules: [INC-02, EXC-01]", """
                rules: []
                    why-no-rule: It changes numbers alone.
                    parameters: [no-such-months]
                    weights: [99X]""");
        copy.write(RECORD, copy.text(RECORD) + entry.formatted("    decided: 2023-06-01\n"));

        assertThat(rulebook("vha-2024.01")).isEqualTo(SHIPPED.of("vha-2024.01").markdown());
    }

    @Test
    void what_was_decided_in_time_is_shown_with_its_day() {
        assertThat(SHIPPED.of("vha-2024.01").markdown())
                .contains(
                        "- Asked in CON-55, 2024-01-30: Should the inclusion criteria include PWITS offences?"
                                + " Decision, as of 31 January 2024: Rejected upon review.",
                        "what had been decided by 31 January 2024, the day of the latest decision that the set says or names");
    }

    @Test
    void a_set_of_2020_shows_nothing_that_was_decided_in_2024() {
        assertThat(SHIPPED.of("vha-2020.04").markdown())
                .doesNotContain("CON-", "Asked in")
                .contains(
                        "what had been decided by 1 April 2020, the day of the latest decision",
                        "Here, there is nothing.");
    }

    @Test
    void a_review_that_was_overdue_when_the_set_was_decided_is_marked() {
        copy.edit(
                "rules/vha-2024.01/scoring/first-time-band.drl", "@review(\"2025-01-30\")", "@review(\"2023-01-30\")");

        assertThat(rulebook("vha-2024.01"))
                .contains("- Review by: 30 January 2023, which had passed by 31 January 2024, the latest decision");
        assertThat(SHIPPED.of("vha-2024.01").markdown()).doesNotContain("which had passed");
    }
}
