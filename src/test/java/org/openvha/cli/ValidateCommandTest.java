package org.openvha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.fixtures.CopiedRules;

class ValidateCommandTest {

    @TempDir
    private Path folder;

    @Test
    void the_shipped_sets_hold() {
        InProcess ended = InProcess.run("validate");
        assertThat(ended.status()).isZero();
        assertThat(ended.out()).endsWith("13 rule sets: 0 errors, 0 warnings, 11 notes\n");
    }

    @Test
    void an_error_is_printed_with_place_kind_row_reason_and_remedy() throws IOException {
        CopiedRules rules = CopiedRules.in(folder);
        rules.edit("rules/vha-2024.01/exclusion/domestic-offences.drl", "( domestic )", "( domestik )");
        InProcess ended = validate("vha-2024.01");
        assertThat(ended.status()).isEqualTo(4);
        assertThat(ended.out()).contains("""
                vha-2024.01/exclusion/domestic-offences.drl:10: error unknown-property (EXC-01): \
                Offence has no property 'domestik'.
                    Did you mean domestic?
                """);
    }

    @Test
    void a_changed_file_of_a_published_set_is_named_with_both_digests() throws IOException {
        CopiedRules rules = CopiedRules.in(folder);
        rules.edit("rules/vha-2024.01/not-modelled.md", "a", "b");
        assertThat(validate("vha-2024.01").out())
                .containsPattern("not-modelled.md: error published-changed: the file was changed after publication: "
                        + "its digest is sha256:[0-9a-f]{64}, not sha256:[0-9a-f]{64}");
    }

    @Test
    void overdue_reviews_are_warnings_and_fail_nothing() {
        InProcess ended = InProcess.run("validate", "vha-2024.01", "--as-of", "2026-01-01");
        assertThat(ended.status()).isZero();
        assertThat(ended.out()).contains("warning provenance-overdue (EXC-01)");
    }

    @Test
    void findings_go_to_a_file_as_json_or_sarif() throws IOException {
        Path out = folder.resolve("findings.json");
        InProcess ended = InProcess.run("validate", "vha-2024.01", "--format", "json", "--out", out.toString());
        assertThat(ended.status()).isZero();
        assertThat(ended.out()).isEmpty();
        assertThat(Files.readString(out)).startsWith("{\n  \"ruleSets\" : [").contains("\"kind\" : \"reads-age\"");
        assertThat(InProcess.run("validate", "vha-2024.01", "--format", "sarif").out())
                .contains("\"version\" : \"2.1.0\"", "\"uri\" : \"rules/vha-2024.01/under-18/child.drl\"");
    }

    @Test
    void a_report_never_takes_the_place_of_a_rule() throws IOException {
        CopiedRules.in(folder);
        Path weights = folder.resolve("rules/vha-2024.01/weights.csv");
        String before = Files.readString(weights);

        InProcess ended = InProcess.run("validate", "vha-2024.01", "--out", weights.toString());

        assertThat(ended.status()).isEqualTo(3);
        assertThat(ended.err()).contains("lies among rules");
        assertThat(weights).hasContent(before);
    }

    /** The note has a 1 in it, in "vha-2024.01"; that names no class. */
    @Test
    void the_row_of_murder_is_missed_whatever_numbers_a_note_holds() throws IOException {
        CopiedRules rules = CopiedRules.in(folder);
        rules.edit("rules/vha-2024.01/weights.csv", "1,Murder,", "9999,Murder,");
        rules.edit(
                "rules/vha-2024.01/ruleset.yaml",
                "change-note: >-",
                "change-note: >-\n  Since vha-2024.01, 1,000 points.");

        assertThat(validate("vha-2024.01").out()).contains("weight-gap (1)");
    }

    @Test
    void a_set_that_does_not_exist_is_bad_input() {
        InProcess ended = InProcess.run("validate", "vha-2024.10");
        assertThat(ended.status()).isEqualTo(3);
        assertThat(ended.err()).contains("There is no rule set 'vha-2024.10'. Did you mean vha-2024.01?");
    }

    private InProcess validate(String ruleSet) {
        return InProcess.run(
                "validate",
                ruleSet,
                "--rules-dir",
                folder.resolve("rules").toString(),
                "--rule-tests-dir",
                folder.resolve("rule-tests").toString());
    }
}
