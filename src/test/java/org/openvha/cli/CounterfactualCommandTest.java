package org.openvha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command from its arguments to what it prints. */
class CounterfactualCommandTest {

    @TempDir
    private Path facts;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void one_person_with_three_robberies_and_one_who_is_refused() throws IOException {
        write("individuals.csv", "individual_id,date_of_birth,borough", "N1,2000-01-01,Camden", "N2,2023-02-30,Camden");
        write(
                "offences.csv",
                "offence_id,individual_id,crime_report,offence_code,offence_date,recorded_on,role,domestic,borough",
                "O1,N1,,34B,2023-12-01,2023-12-01,SUSPECT,false,Camden",
                "O2,N1,,34B,2023-12-02,2023-12-02,SUSPECT,false,Camden",
                "O3,N1,,34B,2023-12-03,2023-12-03,SUSPECT,false,Camden");
    }

    @Test
    void it_prints_a_page_that_says_what_decides_and_when_time_does() {
        assertThat(ask("N1")).isEqualTo(ExitStatus.DONE);

        assertThat(out.toString())
                .startsWith("Individual N1: what the assessment as of 31 January 2024 depends on")
                .contains(
                        "SIMULATION",
                        "One fact by itself:",
                        "Offence O2",
                        "1,600 points",
                        "3 December 2024",
                        "sha256:");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void json_is_one_canonical_line() throws IOException {
        assertThat(ask("N1", "--json")).isEqualTo(ExitStatus.DONE);

        String line = out.toString();
        assertThat(line).endsWith("}\n").contains("\"mode\":\"simulation\"");
        assertThat(line.stripTrailing().getBytes(StandardCharsets.UTF_8))
                .isEqualTo(new JsonCanonicalizer(line).getEncodedUTF8());
    }

    @Test
    void no_more_facts_are_tried_than_asked_for() {
        assertThat(ask("N1", "--most", "1")).isEqualTo(ExitStatus.DONE);

        assertThat(out.toString()).contains("One fact by itself").doesNotContain("Two facts");
    }

    @Test
    void a_number_of_facts_that_cannot_be_tried_is_wrong_usage() {
        assertThat(ask("N1", "--most", "4")).isEqualTo(ExitStatus.WRONG_USAGE);

        assertThat(err.toString()).contains("'4' is not a whole number from 1 to 3", "./vha counterfactual --help");
    }

    @Test
    void somebody_unknown_or_refused_is_bad_input_as_it_is_to_explain() {
        assertThat(ask("N7")).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(ask("N2")).isEqualTo(ExitStatus.BAD_INPUT);

        assertThat(err.toString())
                .contains("There is no individual N7 in")
                .contains("Individual N2 was refused at intake and is not assessed: individuals.csv:3");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void help_has_an_example() {
        assertThat(run("counterfactual", "--help")).isEqualTo(ExitStatus.DONE);

        assertThat(out.toString()).contains("./vha counterfactual --facts facts --rules vha-2024.01");
    }

    private int ask(String individual, String... further) {
        Stream<String> fixed = Stream.of(
                "counterfactual",
                "--facts",
                facts.toString(),
                "--rules",
                "vha-2024.01",
                "--as-of",
                "2024-01-31",
                "--individual",
                individual);
        return run(Stream.concat(fixed, Arrays.stream(further)).toArray(String[]::new));
    }

    private int run(String... arguments) {
        return Vha.commandLine(new PrintWriter(out), new PrintWriter(err)).execute(arguments);
    }

    private void write(String file, String... lines) throws IOException {
        Files.writeString(facts.resolve(file), String.join("\n", lines) + "\n");
    }
}
