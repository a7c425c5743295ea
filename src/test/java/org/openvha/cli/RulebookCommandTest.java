package org.openvha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.fixtures.CopiedRules;

/** The command from its arguments to the page. */
class RulebookCommandTest {

    @TempDir
    private Path folder;

    @Test
    void it_prints_a_page() {
        InProcess ended = InProcess.run("rulebook", "vha-2024.01");

        assertThat(ended.status()).isEqualTo(ExitStatus.DONE);
        assertThat(ended.out())
                .startsWith("<!doctype html>")
                .contains("<h1>Violence Harm Assessment, January 2024</h1>", "CON-01")
                .endsWith("</html>\n");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void it_writes_markdown_to_a_file() throws IOException {
        Path file = folder.resolve("rulebook.md");

        InProcess ended = InProcess.run("rulebook", "include-pwits", "--format", "markdown", "--out", file.toString());

        assertThat(ended.status()).isEqualTo(ExitStatus.DONE);
        assertThat(ended.out()).isEmpty();
        assertThat(Files.readString(file))
                .startsWith("# Rulebook of include-pwits\n")
                .contains("## The question");
    }

    @Test
    void a_set_of_somebodys_own_needs_neither_record_nor_tests() {
        CopiedRules copy = CopiedRules.in(folder);

        InProcess ended = InProcess.run(
                "rulebook",
                copy.folder().resolve("rules").resolve("vha-2020.04").toString(),
                "--rule-tests-dir",
                folder.resolve("none").toString(),
                "--format",
                "markdown");

        assertThat(ended.status()).isEqualTo(ExitStatus.DONE);
        assertThat(ended.out()).contains("No test case shows it.").doesNotContain("CON-01");
    }

    @Test
    void what_the_makers_of_a_set_note_comes_out_as_text() {
        String markup = "\"><script>alert(1)</script><img src=x onerror='alert(2)'> & more";
        CopiedRules copy = CopiedRules.in(folder);
        String set = "rules/vha-2024.01/ruleset.yaml";
        copy.edit(set, "title: Violence Harm Assessment, January 2024", "title: '" + markup.replace("'", "''") + "'");
        copy.edit(set, "After the consultation of 2023,", "After " + markup + " of 2023,");

        for (String format : new String[] {"html", "markdown"}) {
            InProcess ended = InProcess.run(
                    "rulebook",
                    copy.folder().resolve("rules/vha-2024.01").toString(),
                    "--rule-tests-dir",
                    folder.resolve("none").toString(),
                    "--format",
                    format);

            assertThat(ended.status()).as(ended.toString()).isEqualTo(ExitStatus.DONE);
            assertThat(ended.out()).contains("alert(1)", "alert(2)").doesNotContain("<script", "<img src=x");
        }
    }

    @Test
    void an_unknown_set_and_tests_that_cannot_be_read_are_bad_input() {
        assertThat(InProcess.run("rulebook", "vha-2024.1"))
                .isEqualTo(new InProcess(
                        ExitStatus.BAD_INPUT, "", "There is no rule set 'vha-2024.1'. Did you mean vha-2024.01?\n"));
        CopiedRules copy = CopiedRules.in(folder);
        copy.write("rule-tests/vha-2024.01/journeys/broken.yaml", "cases: [\n");

        InProcess ended = InProcess.run(
                "rulebook",
                "vha-2024.01",
                "--rule-tests-dir",
                folder.resolve("rule-tests").toString());

        assertThat(ended.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(ended.err()).contains("journeys/broken.yaml");
    }

    @Test
    void another_format_is_wrong_usage() {
        InProcess ended = InProcess.run("rulebook", "vha-2024.01", "--format", "pdf");

        assertThat(ended.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(ended.err()).contains("--format", "html, markdown", "./vha rulebook --help");
    }
}
