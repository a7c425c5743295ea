package org.openvha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command from its arguments to what it prints. */
class TestCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void mutants_of_a_set_are_counted_and_equivalents_listed_with_a_reason() {
        assertThat(run("--mutate", "cambridge-weights")).isEqualTo(ExitStatus.DONE);

        assertThat(out.toString())
                .contains(
                        "holds  cambridge-weights",
                        "67 noticed, 2 equivalent, 0 unnoticed, score 100 %",
                        "only what differs from its parent vha-2024.01",
                        "equivalent: weight 92A: 4 instead of 5",
                        "an offence of class 92A is excluded whatever its weight",
                        "69 mutants of 1 rule set: 67 noticed, 2 equivalent, 0 unnoticed");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_mutant_that_nobody_notices_is_a_check_that_does_not_hold() throws IOException {
        Path tests = Files.createDirectories(folder.resolve("tests"));
        assertThat(run("--mutate", "include-domestic", "--rule-tests-dir", tests.toString()))
                .isEqualTo(ExitStatus.CHECK_DID_NOT_HOLD);

        assertThat(out.toString())
                .contains(
                        "FAILS  include-domestic",
                        "UNNOTICED: EXC-01: put back",
                        "No case has an offence that is domestic: with EXC-01 put back every case still passes.");
    }

    @Test
    void coverage_is_counted_and_what_no_case_can_show_is_said() {
        assertThat(run("--coverage", "vha-2024.01", "--coverage-at-least", "100"))
                .isEqualTo(ExitStatus.DONE);

        assertThat(out.toString())
                .contains("100 %", "weight rows 22/22", "parameters 20/20")
                .contains("no case can show: an offence of class 92A gives points");
    }

    @Test
    void too_little_coverage_fails_only_when_a_least_percentage_is_asked_for() throws IOException {
        String tests = Files.createDirectories(folder.resolve("tests")).toString();
        assertThat(run("--coverage", "accused-only", "--rule-tests-dir", tests)).isEqualTo(ExitStatus.DONE);
        assertThat(run("--coverage", "accused-only", "--rule-tests-dir", tests, "--coverage-at-least", "1"))
                .isEqualTo(ExitStatus.CHECK_DID_NOT_HOLD);

        assertThat(out.toString()).contains("no case shows: EXC-03 applies");
    }

    @Test
    void a_population_says_which_rules_never_and_always_apply() throws IOException {
        Files.writeString(
                folder.resolve("individuals.csv"), "individual_id,date_of_birth,borough\nN1,2000-01-01,Camden\n");
        Files.writeString(
                folder.resolve("offences.csv"),
                "offence_id,individual_id,crime_report,offence_code,offence_date,recorded_on,role,domestic,borough\n");
        assertThat(run("--coverage", "vha-2024.01", "--facts", folder.toString(), "--as-of", "2024-01-31"))
                .isEqualTo(ExitStatus.DONE);

        assertThat(out.toString())
                .contains(
                        "1 person as of 2024-01-31:",
                        "never apply:    INC-01, INC-02, INC-03",
                        "find no fact:   EXC-01");
    }

    @Test
    void both_are_written_as_json() {
        assertThat(run("--mutate", "include-domestic", "--json")).isEqualTo(ExitStatus.DONE);
        assertThat(out.toString()).startsWith("{\n").contains("\"fate\" : \"NOTICED\"");
        out.getBuffer().setLength(0);
        assertThat(run("--coverage", "accused-only", "--json")).isEqualTo(ExitStatus.DONE);
        assertThat(out.toString()).startsWith("{\n").contains("\"percent\" : 100");
    }

    @Test
    void options_that_do_not_go_together_are_wrong_usage() {
        assertThat(run("--coverage", "--mutate")).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(run("--json")).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(run("--mutate", "--coverage-at-least", "90")).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(run("--coverage", "--coverage-at-least", "101")).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(run("--coverage", "--facts", "facts")).isEqualTo(ExitStatus.WRONG_USAGE);

        assertThat(err.toString())
                .contains(
                        "--json needs --coverage or --mutate",
                        "--coverage-at-least needs --coverage",
                        "'101' is not a whole number from 0 to 100",
                        "--facts and --as-of need each other",
                        "./vha test --help");
    }

    private int run(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "test";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Vha.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(all);
    }
}
