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
    void what_was_decided_in_time_is_shown_with_its_day() {
        assertThat(SHIPPED.of("vha-2024.01").markdown())
                .contains(
                        "- Asked in CON-55, 2024-01-30: Should the inclusion criteria include PWITS offences?"
                                + " Decision, as of 31 January 2024: Rejected upon review.",
                        "what had been decided by 31 January 2024, when this set was");
    }

    @Test
    void a_set_of_2020_shows_nothing_that_was_decided_in_2024() {
        assertThat(SHIPPED.of("vha-2020.04").markdown())
                .doesNotContain("CON-", "Asked in")
                .contains("what had been decided by 1 April 2020, when this set was", "Here, there is nothing.");
    }

    @Test
    void a_review_that_was_overdue_when_the_set_was_decided_is_marked() {
        copy.edit(
                "rules/vha-2024.01/scoring/first-time-band.drl", "@review(\"2025-01-30\")", "@review(\"2023-01-30\")");

        assertThat(rulebook("vha-2024.01"))
                .contains("- Review by: 30 January 2023, which had passed when the set was decided");
        assertThat(SHIPPED.of("vha-2024.01").markdown()).doesNotContain("which had passed");
    }
}
