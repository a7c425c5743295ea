package org.openvha.register.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openvha.audit.replay.Difference;
import org.openvha.audit.replay.ReceiptFile;
import org.openvha.audit.replay.Replayed;
import org.openvha.facts.CaseFile;
import org.openvha.fixtures.FactsWriter;
import org.openvha.fixtures.RandomCaseFiles;
import org.openvha.fixtures.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs worked out again, from a database as the software left it, and from one that somebody has changed. */
class RunReplayTest {

    @TempDir
    static Path temporary;

    private static final List<String> TABLES =
            List.of("run", "listed", "listed_points", "listed_touch", "offence", "demographics");

    private static TestRegister register;
    private static Run run;
    private static Run simulation;

    @BeforeAll
    static void run() throws IOException {
        register = TestRegister.fresh();
        List<CaseFile> people = RandomCaseFiles.people(400, 5, TestRegister.AS_OF);
        Path before = temporary.resolve("before");
        FactsWriter.write(people.subList(0, 300), before);
        Files.writeString(
                before.resolve("demographics.csv"),
                "individual_id,sex,ethnicity\n" + people.get(0).individual().id() + ",M,W1\n");
        register.load(before);
        run = register.run(TestRegister.ASSESSMENT);
        register.load(people.subList(100, 400), temporary.resolve("after"));
        simulation = register.run(
                new RunRequest(RunMode.SIMULATION, Optional.of("include-pwits"), LocalDate.of(2023, 5, 17)));
    }

    @Test
    void a_run_is_the_same_to_the_byte_although_other_facts_are_known_since() {
        Replayed replayed = replay(register, run);
        assertThat(replayed.differences()).isEmpty();
        assertThat(replayed.individuals()).isEqualTo(300);
        assertThat(replay(register, simulation).same()).isTrue();
    }

    @Test
    void points_that_somebody_changed_are_named_with_whose_and_where() {
        String person = register.sql()
                .sql("SELECT individual_id FROM listed WHERE run_id = 1 AND rank = 7")
                .query(String.class)
                .single();
        Difference first = firstAfter("""
                UPDATE listed SET assessment = regexp_replace(assessment::text, '"points":', '"points":1')::json WHERE run_id = 1 AND rank = 7""");
        assertThat(first.individual()).contains(person);
        assertThat(first.path()).isEqualTo("contributions[0].points");
        assertThat(first.expected()).isEqualTo("1" + first.got());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "listed.score | UPDATE listed SET score = score + 1 WHERE run_id = 1 AND rank = 3",
                "listed.flags | UPDATE listed SET flags = '{}' WHERE run_id = 1 AND cardinality(flags) > 0",
                "listed | DELETE FROM listed WHERE run_id = 1 AND rank = (SELECT max(rank) FROM listed WHERE run_id = 1)",
                "listed.rank | DELETE FROM listed WHERE run_id = 1 AND rank = 5",
                "listed | INSERT INTO listed SELECT run_id, 9999, 'ZZ', score, borough, bcu, age, under_18, incomplete, flags, assessment FROM listed WHERE run_id = 1 AND rank = 1",
                "listed_points.points | UPDATE listed_points SET points = 0 WHERE run_id = 1",
                "listed_touch.id | DELETE FROM listed_touch WHERE run_id = 1 AND id = 'INC-01'",
                "listed_touch.ranks | UPDATE listed_touch SET ranks[1] = ranks[1] + 1 WHERE run_id = 1 AND cardinality(ranks) > 1",
                "incomplete | UPDATE run SET incomplete = incomplete + 1 WHERE run_id = 1",
                "resultDigest | UPDATE run SET result_digest = 'sha256:0' WHERE run_id = 1",
                "factsDigest | UPDATE offence SET offence_date = offence_date - 1 WHERE known_from = 1",
                "demographicsDigest | INSERT INTO demographics SELECT individual_id, 'F', 'W1', 1, NULL FROM individual WHERE known_from = 1 LIMIT 1",
                "demographicsDigest | UPDATE demographics SET sex = CASE sex WHEN 'F' THEN 'M' ELSE 'F' END",
                "demographicsDigest | DELETE FROM demographics",
            })
    void whatever_is_changed_is_found(String path, String statement) {
        assertThat(firstAfter(statement).path()).isEqualTo(path);
    }

    @Test
    void a_fact_that_somebody_changed_is_named_and_nobody_assessed() {
        Replayed replayed = replayAfter("UPDATE offence SET domestic = NOT domestic WHERE known_from = 1");
        assertThat(replayed.differences()).extracting(Difference::path).containsExactly("factsDigest");
        assertThat(replayed.differences().get(0).expected()).isEqualTo(run.factsDigest());
        assertThat(replayed.individuals()).isZero();
    }

    @Test
    void a_run_without_a_result_is_not_replayed() {
        Run failed = new Run(
                9,
                run.mode(),
                RunState.FAILED,
                run.ruleSet(),
                run.ruleSetDigest(),
                run.asOf(),
                1,
                run.factsDigest(),
                run.software(),
                run.startedAt(),
                run.endedAt(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("x"),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
        assertThatThrownBy(() -> replay(register, failed)).hasMessageContaining("it is FAILED");
        assertThatThrownBy(() -> register.runs().receipt(failed)).hasMessageContaining("it is FAILED");
    }

    @Test
    void the_receipt_of_a_run_says_what_it_follows_from() {
        String text = register.runs().receipt(run);
        JsonNode receipt = JsonMapper.shared().readTree(text);
        assertThat(receipt.get("resultDigest").stringValue())
                .isEqualTo(run.resultDigest().orElseThrow());
        assertThat(receipt.get("mode").stringValue()).isEqualTo("assessment");
        ReceiptFile read = ReceiptFile.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(read.run()).contains(run.id());
        assertThat(read.against(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(read.against(register.runs().receipt(simulation).getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .extracting(Difference::path)
                .contains("run", "ruleSetDigest", "factsDigest", "resultDigest");
        String less = text.replaceFirst(" *\"mode\" : \"assessment\",\\R", "");
        assertThat(ReceiptFile.of(less.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .against(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .containsExactly(Difference.of("mode", Difference.NOTHING, "assessment"));
    }

    private static Difference firstAfter(String statement) {
        return replayAfter(statement).differences().get(0);
    }

    /** Changes something as somebody can who may do anything in the database, replays, and puts everything back. */
    private static Replayed replayAfter(String statement) {
        JdbcClient owner = JdbcClient.create(TestDatabase.asOwner(register.database()));
        for (String table : TABLES) {
            owner.sql("CREATE TABLE saved_" + table + " AS TABLE " + table).update();
        }
        try {
            withoutTriggers(owner, List.of(statement));
            return replay(register, register.runs().find(run.id()).orElseThrow());
        } finally {
            withoutTriggers(
                    owner,
                    TABLES.stream()
                            .flatMap(table -> Stream.of(
                                    "DELETE FROM " + table,
                                    "INSERT INTO " + table + " OVERRIDING SYSTEM VALUE TABLE saved_" + table,
                                    "DROP TABLE saved_" + table))
                            .toList());
        }
    }

    private static void withoutTriggers(JdbcClient owner, List<String> statements) {
        owner.sql("SET session_replication_role = replica; " + String.join(";", statements))
                .update();
    }

    private static Replayed replay(TestRegister of, Run which) {
        return of.runs().replay(which, progress -> {});
    }
}
