package org.openvha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be done is refused with the right exit status, a message that helps, and no result. */
class BadInputIT {

    @TempDir
    private Path folder;

    private Launcher vha;

    @BeforeEach
    void two_people_of_whom_one_is_refused() throws IOException {
        vha = Launcher.in(folder);
        write("individuals.csv", "individual_id,date_of_birth,borough\nN1,2000-01-01,Camden\nN2,2023-02-30,Camden\n");
        write(
                "offences.csv",
                "offence_id,individual_id,crime_report,offence_code,offence_date,recorded_on,role,domestic,borough\n"
                        + "O1,N1,,8N,2023-12-01,2023-12-01,SUSPECT,false,Camden\n");
    }

    @Test
    void a_refused_row_does_not_stop_the_others() throws Exception {
        assertThat(MainJobIT.assess(vha, "out").expect(0).out()).contains("out/rejected.csv");
        assertThat(Files.readString(folder.resolve("out/rejected.csv"))).contains("individuals.csv,3,date_of_birth,");
        assertThat(Files.readAllLines(folder.resolve("out/assessments.ndjson"))).hasSize(1);
    }

    @Test
    void strict_allows_no_refusal_and_writes_nothing_but_the_refusals() throws Exception {
        MainJobIT.assess(vha, "out").expect(0);
        Launcher.Ended ended = MainJobIT.assess(vha, "out", "--strict").expect(3);

        assertThat(ended.err()).contains("out/rejected.csv");
        assertThat(names("out")).containsExactly(".lock", "rejected.csv");
    }

    @Test
    void a_missing_file_is_bad_input_and_leaves_no_earlier_list() throws Exception {
        MainJobIT.assess(vha, "out").expect(0);
        Files.delete(folder.resolve("facts/offences.csv"));

        assertThat(MainJobIT.assess(vha, "out").expect(3).err()).contains("offences.csv");
        assertThat(names("out")).doesNotContain("list.csv", "assessments.ndjson", "receipt.json");
    }

    @Test
    void an_unknown_rule_set_is_bad_input_and_the_nearest_is_suggested() throws Exception {
        Launcher.Ended ended = vha.run(
                        "assess", "--facts", "facts", "--rules", "vha-2024.10", "--as-of", "2024-01-31", "--out", "out")
                .expect(3);

        assertThat(ended.err()).contains("vha-2024.01");
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void a_slip_of_the_pen_costs_nobody_the_earlier_results() throws Exception {
        MainJobIT.assess(vha, "out").expect(0);
        String receipt = Files.readString(folder.resolve("out/receipt.json"));
        List<String> before = names("out");

        assessing("facts", "nosuch", "2024-01-31").expect(3);
        assessing("nosuch", "vha-2024.01", "2024-01-31").expect(3);
        assessing("facts", "vha-2024.01", "2024-02-30").expect(2);

        assertThat(names("out")).isEqualTo(before).contains("list.csv");
        assertThat(folder.resolve("out/receipt.json")).hasContent(receipt);
    }

    @Test
    void people_who_lost_a_row_and_reviews_without_effect_are_counted() throws Exception {
        write(
                "reviews.csv",
                "review_id,individual_id,decision,scope,offence_id,decided_on,recorded_on\n"
                        + "R1,N1,UPHELD,OFFENCE,O9,2024-01-01,2024-01-01\n"
                        + "R2,N1,NONSENSE,OFFENCE,O1,2024-01-01,2024-01-01\n");

        assertThat(MainJobIT.assess(vha, "out").expect(0).out())
                .containsPattern("People assessed without such rows +1\n")
                .containsPattern("Reviews of offences not known +1\n");
        assertThat(folder.resolve("out/receipt.json"))
                .content()
                .contains("\"unmatchedReviews\" : 1,", "\"incomplete\" : 1,");
    }

    @Test
    void a_date_that_does_not_exist_is_wrong_usage() throws Exception {
        Launcher.Ended ended = vha.run(
                        "assess", "--facts", "facts", "--rules", "vha-2024.01", "--as-of", "2023-02-30", "--out", "out")
                .expect(2);

        assertThat(ended.err()).contains("2023-02-30").contains("./vha assess --help");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void an_unknown_command_and_a_missing_option_are_wrong_usage() throws Exception {
        assertThat(vha.run("assses").expect(2).err()).contains("assess");
        assertThat(vha.run("assess").expect(2).err()).contains("--facts");
        vha.run().expect(2);
    }

    @Test
    void an_unknown_individual_is_bad_input() throws Exception {
        assertThat(explain("N3").expect(3).err()).contains("N3");
    }

    @Test
    void somebody_refused_at_intake_is_told_where() throws Exception {
        assertThat(explain("N2").expect(3).err()).contains("individuals.csv:3").contains("2023-02-30");
    }

    @Test
    void a_result_folder_that_is_a_file_is_bad_input() throws Exception {
        Files.writeString(folder.resolve("taken"), "");
        assertThat(MainJobIT.assess(vha, "taken").expect(3).err()).contains("taken");
    }

    @Test
    void every_command_explains_itself_with_an_example() throws Exception {
        for (String command : List.of("demo", "synthesise", "assess", "explain", "rules", "test")) {
            assertThat(vha.run(command, "--help").expect(0).out())
                    .contains("Usage: vha " + command, "./vha " + command);
        }
    }

    private Launcher.Ended assessing(String facts, String rules, String asOf) throws Exception {
        return vha.run("assess", "--facts", facts, "--rules", rules, "--as-of", asOf, "--out", "out");
    }

    private Launcher.Ended explain(String individual) throws Exception {
        return vha.run(
                "explain",
                "--facts",
                "facts",
                "--rules",
                "vha-2024.01",
                "--as-of",
                "2024-01-31",
                "--individual",
                individual);
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("facts"));
        Files.writeString(folder.resolve("facts").resolve(name), text);
    }

    private List<String> names(String subfolder) throws IOException {
        try (Stream<Path> entries = Files.list(folder.resolve(subfolder))) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
