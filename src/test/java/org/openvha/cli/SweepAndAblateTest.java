package org.openvha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sweeps and ablations of synthetic London as somebody types them. */
class SweepAndAblateTest {

    private static final String LOOK_BACK = "look-back-months=24..48:12";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void make_facts() {
        run("synthesise", "--individuals", "800", "--seed", "3", "--out", path("facts"))
                .expect(0);
    }

    @Test
    void a_sweep_is_printed_as_a_simulation_with_the_unchanged_set_first_and_its_own_value_marked() {
        Ended ended = sweep("--parameter", LOOK_BACK).expect(0);

        assertThat(ended.out()).startsWith("SIMULATION: vha-2024.01 as of 2024-01-31, with look-back-months varied.");
        assertThat(ended.out().lines().filter(line -> line.matches("(unchanged|\\*?) +\\d\\d +\\d+ .*")))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("unchanged  ").contains(" 36 "),
                        line -> assertThat(line).startsWith("   ").contains(" 24 "),
                        line -> assertThat(line).startsWith("*  ").contains(" 36 "),
                        line -> assertThat(line).startsWith("   ").contains(" 48 "));
        assertThat(ended.out())
                .contains("Rule set  sha256:", "Facts     sha256:")
                .contains("Under 18, compared with 18 and over", "Ethnic group (5+1), compared with White");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void files_are_written_with_one_row_for_the_unchanged_set_and_one_for_each_point() throws IOException {
        sweep("--parameter", LOOK_BACK, "--weight", "8N=100,189", "--out", path("sweep"))
                .expect(0);

        List<String> rows = Files.readAllLines(folder.resolve("sweep/sweep.csv"));
        assertThat(rows).hasSize(1 + 1 + 6);
        assertThat(rows.get(0)).startsWith("point,unchanged,parameter:look-back-months,weight:8N,listed,");
        assertThat(rows.get(1)).startsWith(",true,36,189,");
        assertThat(rows.get(2)).startsWith("1,false,24,100,");
        assertThat(rows.get(5)).startsWith("4,true,36,189,");
        assertThat(Files.readString(folder.resolve("sweep/sweep.json")))
                .contains("\"mode\" : \"simulation\"", "\"attribute\" : \"ethnic-group\"");
        assertThat(names("sweep")).containsExactly(".lock", "rejected.csv", "sweep.csv", "sweep.html", "sweep.json");
    }

    @Test
    void the_number_of_threads_changes_no_byte() throws IOException {
        sweep("--parameter", LOOK_BACK, "--threads", "1", "--out", path("one")).expect(0);
        sweep("--parameter", LOOK_BACK, "--threads", "3", "--out", path("three"))
                .expect(0);
        ablate("--threads", "1", "--out", path("one")).expect(0);
        ablate("--threads", "3", "--out", path("three")).expect(0);

        for (String name : List.of("sweep.csv", "sweep.json", "sweep.html", "ablation.csv", "ablation.json")) {
            assertThat(folder.resolve("one").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("three").resolve(name));
        }
    }

    @Test
    void an_ablation_says_what_moves_the_list_and_what_nothing_depends_on() throws IOException {
        Ended ended = ablate("--out", path("ablation")).expect(0);

        assertThat(ended.out())
                .startsWith("SIMULATION: vha-2024.01 as of 2024-01-31, with each rule and weight row switched off")
                .contains("INC-01 Enough qualifying")
                .contains("only what is flagged:\n  GAP-01 A gap in activity is pointed out (applies to ")
                .contains("others come to the same:\n")
                .contains("weight 92A Trafficking in controlled drugs (applies to ");
        List<String> rows = Files.readAllLines(folder.resolve("ablation/ablation.csv"));
        assertThat(rows.get(1)).startsWith(",the unchanged rule set,");
        assertThat(rows.get(2)).startsWith("rule:EXC-01,Domestic offences do not count,exclusion,");
        assertThat(rows.get(rows.size() - 1)).startsWith("weight:92A,").contains("settled-by-others");
        assertThat(Files.readString(folder.resolve("ablation/ablation.json"))).contains("\"part\" : \"rule:INC-03\"");
    }

    @Test
    void names_are_cut_for_a_terminal_and_whole_in_a_file_or_another_program() {
        String whole = "EXC-03 Only offences as a suspect, accused or convicted person count";
        assertThat(ablate().expect(0).out()).contains(whole).doesNotContain("...");

        System.setProperty("openvha.columns", "100");
        try {
            assertThat(ablate().expect(0).out())
                    .contains("...")
                    .doesNotContain(whole)
                    .satisfies(out -> assertThat(out.lines().filter(line -> line.startsWith("EXC-03")))
                            .allMatch(line -> line.length() <= 100));
        } finally {
            System.clearProperty("openvha.columns");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            look-back-months=60..12       | 2 | write the smaller number first: 12..60
            look-back-months              | 2 | is not a name and its values
            look-back-month=12            | 3 | Did you mean look-back-months?
            minimum-score=1..1000:1,5000  | 3 | it has 1,001 points
            first-band-percent=2000       | 3 | the percentage must be a fixed number from 0 to 1000
            """)
    void what_cannot_be_swept_is_refused_with_the_remedy_and_costs_nobody_earlier_results(
            String asked, int status, String message) throws IOException {
        Files.createDirectories(folder.resolve("earlier"));
        Files.writeString(folder.resolve("earlier/sweep.csv"), "earlier");

        Ended ended = sweep("--parameter", asked, "--out", path("earlier")).expect(status);

        assertThat(ended.err()).contains(message);
        assertThat(ended.out()).isEmpty();
        assertThat(folder.resolve("earlier/sweep.csv")).hasContent("earlier");
    }

    @Test
    void a_sweep_of_nothing_is_wrong_usage() {
        assertThat(sweep().expect(2).err()).contains("Nothing to sweep is named. Add --parameter");
    }

    @Test
    void an_unknown_rule_set_or_folder_is_bad_input() {
        assertThat(run("ablate", "--facts", path("facts"), "--rules", "vha-2024.10", "--as-of", "2024-01-31")
                        .expect(3)
                        .err())
                .contains("vha-2024.01");
        assertThat(run("ablate", "--facts", path("no"), "--rules", "vha-2024.01", "--as-of", "2024-01-31")
                        .expect(3)
                        .err())
                .contains("There is no folder");
    }

    @Test
    void rows_that_were_refused_are_said_and_stand_in_a_file() throws IOException {
        Path spoilt = Files.createDirectories(folder.resolve("spoilt"));
        Files.writeString(
                spoilt.resolve("individuals.csv"),
                "individual_id,date_of_birth,borough\nN1,2000-01-01,Camden\nN2,2023-02-30,Camden\n");
        Files.writeString(
                spoilt.resolve("offences.csv"),
                "offence_id,individual_id,crime_report,offence_code,offence_date,recorded_on,role,domestic,borough\n");

        Ended ended = run(
                        "ablate",
                        "--facts",
                        spoilt.toString(),
                        "--rules",
                        "vha-2024.01",
                        "--as-of",
                        "2024-01-31",
                        "--out",
                        path("spoilt-out"))
                .expect(0);

        assertThat(ended.out()).contains("1 row of the facts was refused", "1 person assessed.");
        assertThat(Files.readString(folder.resolve("spoilt-out/rejected.csv"))).contains("individuals.csv,3,");
    }

    private record Ended(int status, String out, String err) {
        Ended expect(int expected) {
            assertThat(status).as("exit status; standard error was: %s", err).isEqualTo(expected);
            return this;
        }
    }

    private static Ended sweep(String... more) {
        return asked("sweep", more);
    }

    private static Ended ablate(String... more) {
        return asked("ablate", more);
    }

    private static Ended asked(String command, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of(command, "--facts", path("facts"), "--rules", "vha-2024.01", "--as-of", "2024-01-31"));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private static Ended run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Vha.commandLine(new PrintWriter(out), new PrintWriter(err)).execute(arguments);
        return new Ended(status, out.toString(), err.toString());
    }

    private static String path(String name) {
        return folder.resolve(name).toString();
    }

    private static List<String> names(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
