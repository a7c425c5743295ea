package org.openvha.register.runs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.assessment.Outcome;
import org.openvha.assessment.Receipt;
import org.openvha.facts.Facts;
import org.openvha.fixtures.RandomCaseFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A run against the same facts from files to files. */
class RunsTest {

    @TempDir
    static Path temporary;

    private static TestRegister register;
    private static Facts facts;
    private static Run run;
    private static TestRegister.FromFiles expected;

    @BeforeAll
    static void run() throws IOException {
        register = TestRegister.fresh();
        facts = register.load(RandomCaseFiles.people(600, 3, TestRegister.AS_OF), temporary.resolve("facts"));
        run = register.run(TestRegister.ASSESSMENT);
        expected = TestRegister.fromFiles(facts, "vha-2024.01", TestRegister.AS_OF, temporary.resolve("results"));
    }

    @Test
    void a_run_comes_to_the_same_digest_and_counts_as_from_files() {
        Receipt receipt = expected.result().receipt();
        assertThat(run.resultDigest()).contains(receipt.resultDigest());
        assertThat(run.ruleSetDigest()).isEqualTo(receipt.ruleSetDigest());
        assertThat(run.factsDigest()).isEqualTo(receipt.factsDigest());
        assertThat(run.software()).isEqualTo(receipt.software());
        assertThat(run.counts())
                .contains(new RunCounts(
                        600,
                        receipt.outcomes().get(Outcome.INCLUDED),
                        receipt.outcomes().get(Outcome.REMOVED),
                        receipt.outcomes().get(Outcome.NOT_INCLUDED),
                        receipt.incomplete()));
        assertThat(run.counts().orElseThrow().included()).isGreaterThan(50);
        assertThat(run.counts().orElseThrow().removed()).isPositive();
    }

    @Test
    void a_run_says_what_it_was() {
        assertThat(run.state()).isEqualTo(RunState.DONE);
        assertThat(run.mode()).isEqualTo(RunMode.ASSESSMENT);
        assertThat(run.ruleSet()).isEqualTo("vha-2024.01");
        assertThat(run.asOf()).isEqualTo(TestRegister.AS_OF);
        assertThat(run.load()).isEqualTo(1);
        assertThat(run.startedAt()).isEqualTo(TestRegister.CLOCK.instant());
        assertThat(run.endedAt()).contains(TestRegister.CLOCK.instant());
        assertThat(run.problem()).isEmpty();
        assertThat(register.runs().find(run.id())).map(Run::resultDigest).contains(run.resultDigest());
    }

    @Test
    void the_list_in_the_database_is_the_list_in_the_file() {
        List<String> rows = register.sql()
                .sql("""
                        SELECT rank, individual_id, score, borough, bcu, age, under_18 FROM listed WHERE run_id = :run ORDER BY rank
                        """)
                .param("run", run.id())
                .query((row, number) -> String.join(
                        ",",
                        row.getString("rank"),
                        row.getString("individual_id"),
                        row.getString("score"),
                        row.getString("borough"),
                        Optional.ofNullable(row.getString("bcu")).orElse(""),
                        row.getString("age"),
                        Boolean.toString(row.getBoolean("under_18"))))
                .list();
        assertThat(rows)
                .isEqualTo(expected.list().subList(1, expected.list().size()).stream()
                        .map(line -> line.replace("\"", ""))
                        .toList());
    }

    @Test
    void everybody_on_the_list_is_kept_with_the_very_line_of_the_file() {
        Map<String, String> kept = new TreeMap<>();
        register.sql()
                .sql("SELECT individual_id, assessment FROM listed WHERE run_id = :run")
                .param("run", run.id())
                .query(row -> {
                    kept.put(row.getString("individual_id"), row.getString("assessment"));
                });
        Map<String, String> lines = linesOfListed();
        assertThat(kept).isEqualTo(lines);
    }

    @Test
    void flags_and_points_by_crime_type_are_those_of_the_explanation() {
        Map<String, List<String>> flags = new TreeMap<>();
        Map<String, Map<String, Long>> points = new TreeMap<>();
        linesOfListed().forEach((individual, line) -> {
            JsonNode assessment = JsonMapper.shared().readTree(line);
            flags.put(
                    individual,
                    assessment
                            .get("flags")
                            .valueStream()
                            .map(flag -> flag.get("rule").asString())
                            .toList());
            points.put(
                    individual,
                    assessment
                            .get("contributions")
                            .valueStream()
                            .filter(contribution -> contribution.has("crimeType"))
                            .collect(Collectors.groupingBy(
                                    contribution ->
                                            contribution.get("crimeType").asString(),
                                    Collectors.summingLong(contribution ->
                                            contribution.get("points").asLong()))));
        });

        Map<String, List<String>> keptFlags = new TreeMap<>();
        register.sql()
                .sql("SELECT individual_id, flags FROM listed WHERE run_id = :run")
                .param("run", run.id())
                .query(row -> {
                    keptFlags.put(row.getString("individual_id"), List.of((String[])
                            row.getArray("flags").getArray()));
                });
        Map<String, Map<String, Long>> keptPoints = new TreeMap<>();
        register.sql()
                .sql("SELECT individual_id, crime_type, points FROM listed_points WHERE run_id = :run")
                .param("run", run.id())
                .query(row -> {
                    keptPoints
                            .computeIfAbsent(row.getString("individual_id"), id -> new TreeMap<>())
                            .put(row.getString("crime_type"), row.getLong("points"));
                });

        assertThat(keptFlags).isEqualTo(flags);
        assertThat(keptPoints).isEqualTo(points);
        assertThat(flags.values()).anyMatch(some -> some.size() > 1);
    }

    @Test
    void the_assessments_of_a_run_are_worked_out_again_byte_for_byte() {
        assertThat(register.assessments(run)).isEqualTo(expected.assessments());
    }

    @Test
    void a_simulation_of_another_set_and_date_gives_what_files_give_and_stays_off_the_list() throws IOException {
        LocalDate asOf = LocalDate.of(2023, 5, 17);
        Run simulation = register.run(new RunRequest(RunMode.SIMULATION, Optional.of("include-pwits"), asOf));
        TestRegister.FromFiles files =
                TestRegister.fromFiles(facts, "include-pwits", asOf, temporary.resolve("include-pwits"));

        assertThat(simulation.mode()).isEqualTo(RunMode.SIMULATION);
        assertThat(simulation.inForce()).isFalse();
        assertThat(simulation.inForceFrom()).isEmpty();
        assertThat(simulation.resultDigest()).contains(files.result().receipt().resultDigest());
        assertThat(register.assessments(simulation)).isEqualTo(files.assessments());
        assertThat(register.count("listed WHERE run_id = " + simulation.id()))
                .isEqualTo(files.list().size() - 1);
        assertThat(register.inForce()).contains(run.id());
    }

    @Test
    void what_was_worked_out_again_must_be_what_the_run_came_to() {
        Run other = with(run, run.ruleSetDigest(), Optional.of("sha256:" + "0".repeat(64)));
        assertThatThrownBy(() -> register.assessments(other))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(run.resultDigest().orElseThrow())
                .hasMessageContaining("sha256:0000");
    }

    @Test
    void a_run_whose_rules_are_not_there_any_more_is_not_worked_out_again() {
        Run other = with(run, "sha256:" + "0".repeat(64), run.resultDigest());
        assertThatThrownBy(() -> register.assessments(other))
                .hasMessageContaining("vha-2024.01")
                .hasMessageContaining("sha256:0000")
                .hasMessageContaining("Restore it");
    }

    @Test
    void runs_are_found_newest_first() {
        List<Long> ids = new ArrayList<>();
        register.runs().list(Long.MAX_VALUE, 100).forEach(found -> ids.add(found.id()));
        assertThat(ids).isNotEmpty().isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(register.runs().list(run.id() + 1, 1)).extracting(Run::id).containsExactly(run.id());
        assertThat(register.runs().list(run.id(), 100)).noneMatch(found -> found.id() >= run.id());
        assertThat(register.runs().find(987_654)).isEmpty();
    }

    private static Run with(Run run, String ruleSetDigest, Optional<String> resultDigest) {
        return new Run(
                run.id(),
                run.mode(),
                run.state(),
                run.ruleSet(),
                ruleSetDigest,
                run.asOf(),
                run.load(),
                run.factsDigest(),
                run.software(),
                run.startedAt(),
                run.endedAt(),
                run.counts(),
                resultDigest,
                run.problem(),
                run.inForceFrom(),
                run.inForceUntil(),
                run.listErased(),
                run.ruleSetBecause());
    }

    private static Map<String, String> linesOfListed() {
        return Arrays.stream(new String(expected.assessments(), UTF_8).split("\n"))
                .filter(line -> line.contains("\"outcome\":\"INCLUDED\""))
                .collect(Collectors.toMap(line -> line.split("\"", 5)[3], line -> line, (a, b) -> a, TreeMap::new));
    }
}
