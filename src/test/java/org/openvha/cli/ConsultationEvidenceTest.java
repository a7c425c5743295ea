package org.openvha.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.fixtures.CopiedRules;
import org.openvha.register.rulesets.DecidedEntry;
import org.openvha.ruleset.Consultation;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.RuleSets;

/** Two changes of one weight, one after the other, where no rule says a later day. */
class ConsultationEvidenceTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 3, 3);
    private static final List<DecidedEntry> FIRST =
            List.of(new DecidedEntry("vha-2025.01", "CON-72", Optional.of(LocalDate.of(2024, 6, 3))));

    @TempDir
    private Path folder;

    private CopiedRules copy;

    @BeforeEach
    void a_weight_is_changed_and_changed_back() {
        copy = CopiedRules.in(folder);
        copy.write("rules/consultation.yaml", "source: A test\nitems:\n");
        set("vha-2025.01", "1000");
        set("vha-2025.02", "800");
        entry("CON-72", "2024-06-03");
        entry("CON-73", "2024-06-03");
        entry("CON-74", "2024-06-04");
        entry("CON-75", "2025-03-04");
    }

    private void set(String id, String points) {
        RuleSets.in(Path.of("rules"))
                .load("vha-2024.01")
                .fileBytes()
                .forEach((path, bytes) -> copy.bytes("rules/" + id + "/" + path, bytes));
        copy.edit("rules/" + id + "/ruleset.yaml", "id: vha-2024.01", "id: " + id);
        String table = "rules/" + id + "/weights.csv";
        String changed = copy.text(table).replaceAll("(?m)^(34A,.*?),800,", "$1," + points + ",");
        copy.write(table, changed);
    }

    private void entry(String id, String decided) {
        copy.write("rules/consultation.yaml", copy.text("rules/consultation.yaml") + """
                  - id: %s
                    asked-by: Nobody; made up for a test
                    when: "2024"
                    where: here
                    asked: How much does robbery weigh?
                    decision: Another weight.
                    reason: Made up.
                    decided: %s
                    rules: []
                    why-no-rule: It is a weight alone.
                    weights: [34A]
                """.formatted(id, decided));
    }

    private String decides(String baseline, String candidate, List<DecidedEntry> earlier, String named) {
        RuleSets sets = RuleSets.in(folder.resolve("rules"));
        RuleSet before = sets.load(baseline);
        return new ConsultationEvidence(
                        Consultation.read(folder.resolve("rules")), before, earlier, TODAY, List.of(named))
                .of(sets.load(candidate))
                .result();
    }

    @Test
    void a_weight_is_changed_by_an_entry_and_changed_back_by_a_later_one() {
        assertThat(decides("vha-2024.01", "vha-2025.01", List.of(), "CON-72")).contains("weight:34A", "CON-72");
        assertThat(decides("vha-2025.01", "vha-2025.02", FIRST, "CON-74")).contains("weight:34A", "CON-74");
    }

    @Test
    void an_entry_that_decided_a_published_set_decides_no_other() {
        assertThatThrownBy(() -> decides("vha-2025.01", "vha-2025.02", FIRST, "CON-72"))
                .hasMessage("CON-72 of consultation.yaml decided vha-2025.01 already, and decides nothing twice."
                        + " Record what was decided since as an entry of its own.");
    }

    @Test
    void an_entry_must_be_later_than_those_that_the_set_in_force_rests_on() {
        assertThatThrownBy(() -> decides("vha-2025.01", "vha-2025.02", FIRST, "CON-73"))
                .hasMessageContaining("CON-73 of consultation.yaml was decided on 2024-06-03, and vha-2025.01, which"
                        + " vha-2025.02 would replace, takes account of what was decided by 2024-06-03.");
    }

    @Test
    void nothing_is_decided_after_the_day_of_the_submission() {
        assertThatThrownBy(() -> decides("vha-2025.01", "vha-2025.02", FIRST, "CON-75"))
                .hasMessageContaining(
                        "CON-75 of consultation.yaml was decided on 2025-03-04, and today is 2025-03-03.");
    }
}
