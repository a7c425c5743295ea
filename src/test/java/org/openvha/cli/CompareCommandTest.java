package org.openvha.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvha.assessment.ShippedRules.SETS;

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
import org.openvha.synthetic.SyntheticLondon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CompareCommandTest {

    @TempDir
    private static Path facts;

    @TempDir
    private Path results;

    private record Ended(int status, String out, String err) {}

    @BeforeAll
    static void two_thousand_people() throws IOException {
        new SyntheticLondon(2000, 1).writeTo(facts, done -> {});
    }

    @Test
    void a_what_if_says_who_enters_and_because_of_which_rule() throws IOException {
        Ended ended = compare("vha-2024.01", "include-pwits");

        assertThat(ended.status()).as(ended.err()).isZero();
        JsonNode json = json();
        assertThat(json.get("baseline").asString()).isEqualTo("vha-2024.01");
        assertThat(json.get("candidate").asString()).isEqualTo("include-pwits");
        assertThat(json.get("asOf").asString()).isEqualTo("2024-01-31");
        assertThat(json.get("factsDigest").asString()).startsWith("sha256:");
        assertThat(json.get("candidateIncluded").asInt())
                .isEqualTo(json.get("baselineIncluded").asInt()
                        + json.get("entrants").size()
                        - json.get("leavers").size());
        assertThat(json.get("entrants")).isNotEmpty().allSatisfy(entrant -> {
            assertThat(entrant.get("causes")).extracting(JsonNode::asString).containsExactly("rule:EXC-02");
            assertThat(entrant.get("candidateScore").asInt()).isGreaterThanOrEqualTo(500);
            assertThat(entrant.has("individual") && entrant.has("baselineScore"))
                    .isTrue();
        });
        assertThat(json.get("scoreChanged").asInt())
                .isGreaterThanOrEqualTo(json.get("entrants").size());
    }

    @Test
    void breakdowns_of_a_list_add_up_to_the_list() throws IOException {
        compare("vha-2024.01", "include-pwits");

        JsonNode json = json();
        for (String breakdown : List.of("ageBand", "sex", "ethnicGroup", "borough", "bcu")) {
            JsonNode groups = json.get("breakdowns").get(breakdown);
            assertThat(sum(groups, "baseline"))
                    .isEqualTo(json.get("baselineIncluded").asInt());
            assertThat(sum(groups, "candidate"))
                    .isEqualTo(json.get("candidateIncluded").asInt());
            assertThat(sum(groups, "entrants")).isEqualTo(json.get("entrants").size());
            assertThat(sum(groups, "leavers")).isEqualTo(json.get("leavers").size());
        }
    }

    @Test
    void a_set_against_itself_finds_nothing_and_says_so() throws IOException {
        Ended ended = compare("vha-2024.01", "vha-2024.01");

        assertThat(ended.out()).contains("The two sets do the same. Nothing moves.");
        JsonNode json = json();
        assertThat(json.get("entrants")).isEmpty();
        assertThat(json.get("leavers")).isEmpty();
        assertThat(json.get("scoreChanged").asInt()).isZero();
        assertThat(json.get("findsNothing").asBoolean()).isTrue();
    }

    @Test
    void the_terminal_shows_stamp_counts_causes_and_limits() {
        Ended ended = compare("vha-2024.01", "include-pwits");

        assertThat(ended.out())
                .startsWith("SIMULATION: include-pwits against vha-2024.01 as of 2024-01-31.")
                .contains("What differs: rule:EXC-02.")
                .contains("Who enters, because of")
                .contains("comparison.html");
        assertThat(names()).contains("comparison.html", "comparison.json", "moves.csv", "equality.csv", "rejected.csv");
    }

    @Test
    void the_same_comparison_gives_the_same_bytes_with_any_number_of_threads() throws IOException {
        compare("vha-2024.01", "cambridge-weights", "--threads", "1");
        List<String> once = contents();
        compare("vha-2024.01", "cambridge-weights", "--threads", "3");

        assertThat(contents()).isEqualTo(once);
    }

    @Test
    void the_command_on_the_page_makes_the_same_comparison_again() throws IOException {
        compare("vha-2024.01", "look-back-24", "--sweep-parameter", "look-back-months=24..36:12");
        List<String> once = contents();
        String command = json().get("command").asString();

        String[] words = command.replace("FACTS", facts.toString())
                .replace("RESULTS", results.toString())
                .split(" ");
        Ended again = run(List.of(words).subList(1, words.length));

        assertThat(again.status()).as(again.err()).isZero();
        assertThat(contents()).isEqualTo(once);
    }

    @Test
    void two_dates_are_split_into_clock_facts_and_rules() throws IOException {
        Ended ended = compare("vha-2024.01", "include-pwits", "--candidate-as-of", "2024-06-30");

        assertThat(ended.out()).contains("One after another, summing to the whole");
        JsonNode json = json();
        int listed = json.get("baselineIncluded").asInt();
        for (JsonNode step : json.get("overTime")) {
            listed += step.get("entrants").asInt() - step.get("leavers").asInt();
        }
        assertThat(listed).isEqualTo(json.get("candidateIncluded").asInt());
    }

    @Test
    void other_facts_or_rules_than_were_meant_are_refused_with_both_digests() {
        String other = "sha256:" + "0".repeat(64);

        assertThat(refused("--facts-digest", other))
                .contains("is not the one that was meant")
                .contains(other);
        assertThat(refused("--baseline-digest", other))
                .contains("vha-2024.01")
                .contains(SETS.load("vha-2024.01").digest());
        assertThat(refused("--candidate-digest", other)).contains("include-pwits");
    }

    @Test
    void other_limits_or_demographics_than_were_meant_are_refused() {
        String other = "sha256:" + "0".repeat(64);

        assertThat(refused("--kpis-digest", other)).contains("kpis.yaml");
        assertThat(refused("--demographics-digest", other)).contains("demographics.csv");
    }

    @Test
    void facts_that_were_not_meant_cost_nobody_the_earlier_results() {
        compare("vha-2024.01", "include-pwits");

        compare("vha-2024.01", "include-pwits", "--facts-digest", "sha256:" + "0".repeat(64));

        assertThat(names()).contains("comparison.json", "comparison.html");
    }

    @Test
    void every_table_says_that_it_is_a_simulation_and_of_what() throws IOException {
        compare("vha-2024.01", "include-pwits");

        for (String name : List.of("moves.csv", "equality.csv", "suspects.csv")) {
            List<String> lines = Files.readAllLines(results.resolve(name));
            assertThat(lines.get(0)).endsWith(",mode,baseline,candidate,as_of,candidate_as_of");
            assertThat(lines.subList(1, lines.size()))
                    .allMatch(line -> line.endsWith(",simulation,vha-2024.01,include-pwits,2024-01-31,2024-01-31"));
        }
    }

    @Test
    void a_set_named_by_its_folder_is_named_so_in_the_command_that_makes_it_again() throws IOException {
        compare("vha-2024.01", "rules/what-if/include-pwits");

        assertThat(json().get("command").asString()).contains("--candidate FOLDER-OF-include-pwits ");
    }

    @Test
    void refused_rows_are_counted_on_the_page_and_in_the_file() throws IOException {
        Path broken = Files.createTempDirectory(results, "broken");
        for (String name : List.of("individuals.csv", "offences.csv", "demographics.csv")) {
            Files.copy(facts.resolve(name), broken.resolve(name));
        }
        Files.writeString(broken.resolve("offences.csv"), "nonsense\n", java.nio.file.StandardOpenOption.APPEND);
        run(List.of(
                "compare",
                "--facts",
                broken.toString(),
                "--baseline",
                "vha-2024.01",
                "--candidate",
                "include-pwits",
                "--as-of",
                "2024-01-31",
                "--out",
                results.toString()));

        assertThat(json().get("intake").get("rowsRefused").asInt()).isEqualTo(1);
        assertThat(Files.readString(results.resolve("comparison.html"))).contains("1 row of the facts was refused");
    }

    @Test
    void a_candidate_of_an_earlier_date_is_refused() {
        assertThat(refused("--candidate-as-of", "2023-01-31")).contains("lies before --as-of 2024-01-31");
    }

    @Test
    void an_unknown_candidate_is_refused_before_anything_is_touched() {
        compare("vha-2024.01", "include-pwits");

        Ended ended = compare("vha-2024.01", "include-pwit");

        assertThat(ended.status()).isEqualTo(3);
        assertThat(ended.err()).contains("include-pwits");
        assertThat(names()).contains("comparison.json");
    }

    @Test
    void a_digest_that_is_none_is_wrong_usage() {
        assertThat(compare("vha-2024.01", "include-pwits", "--facts-digest", "abc")
                        .status())
                .isEqualTo(2);
    }

    private String refused(String... more) {
        Ended ended = compare("vha-2024.01", "include-pwits", more);
        assertThat(ended.status()).isEqualTo(3);
        assertThat(names()).doesNotContain("comparison.json");
        return ended.err();
    }

    private Ended compare(String baseline, String candidate, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "compare",
                "--facts",
                facts.toString(),
                "--baseline",
                baseline,
                "--candidate",
                candidate,
                "--as-of",
                "2024-01-31",
                "--out",
                results.toString()));
        arguments.addAll(List.of(more));
        return run(arguments);
    }

    private static Ended run(List<String> arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status =
                Vha.commandLine(new PrintWriter(out), new PrintWriter(err)).execute(arguments.toArray(String[]::new));
        return new Ended(status, out.toString(), err.toString());
    }

    private JsonNode json() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(results.resolve("comparison.json")));
    }

    private static int sum(JsonNode groups, String member) {
        int sum = 0;
        for (JsonNode group : groups) {
            sum += group.get(member).asInt();
        }
        return sum;
    }

    private List<String> contents() throws IOException {
        List<String> contents = new ArrayList<>();
        for (String name : names()) {
            contents.add(name + " " + Files.readString(results.resolve(name)));
        }
        return contents;
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(results)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
