package org.openvha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvha.fixtures.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs over HTTP. */
class RunsOverHttpTest {

    @TempDir
    static Path folder;

    private static RunningService service;
    private static Client client;

    @BeforeAll
    static void start() {
        service = RunningService.start(Options.USUAL, folder).withList(600);
        client = service.client;
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_run_is_followed_to_its_end_and_its_list_comes_in_force() {
        Answer started = client.post("/api/runs", "{\"asOf\":\"2024-01-31\"}");
        assertThat(started.status()).isEqualTo(202);
        String place = started.header("Location");
        List<JsonNode> events = events(client.get(place + "/events"));
        assertThat(events.get(events.size() - 1).get("phase").stringValue()).isEqualTo("DONE");
    }

    @Test
    void the_stream_of_a_run_that_ended_tells_its_end_and_ends() {
        List<JsonNode> events = events(client.get("/api/runs/1/events"));
        assertThat(events).hasSize(1);
        assertThat(events.get(0).get("phase").stringValue()).isEqualTo("DONE");
    }

    @Test
    void one_run_at_a_time() throws SQLException {
        try (Connection held = TestDatabase.asOwner(service.database).getConnection()) {
            held.setAutoCommit(false);
            try (Statement statement = held.createStatement()) {
                statement.execute("LOCK TABLE listed IN ACCESS EXCLUSIVE MODE");
            }
            Answer first = client.post("/api/runs", "{\"asOf\":\"2024-01-31\"}");
            Answer second = client.post("/api/runs", "{}");
            assertThat(second.status()).isEqualTo(409);
            assertThat(second.problem()).isEqualTo("run-under-way");
            assertThat(second.header("Retry-After")).isNotEmpty();
            assertThat(client.get(first.header("Location") + "/list").status()).isEqualTo(404);
            held.rollback();
            client.get(first.header("Location") + "/events");
        }
    }

    @Test
    void a_simulation_is_stamped_and_never_in_force() {
        Answer before = client.get("/api/list?limit=1");
        Answer started = client.post(
                "/api/runs", "{\"mode\":\"SIMULATION\",\"asOf\":\"2024-01-31\",\"ruleSet\":\"include-pwits\"}");
        String place = started.header("Location");
        client.get(place + "/events");
        assertThat(client.get(place).json().get("inForce").booleanValue()).isFalse();
        assertThat(client.get(place + "/list").json().get("mode").stringValue()).isEqualTo("SIMULATION");
        Answer csv = client.get(place + "/list.csv");
        assertThat(csv.header("OpenVHA-Mode")).isEqualTo("SIMULATION");
        assertThat(csv.header("Content-Disposition")).contains("simulation-list-2024-01-31");
        assertThat(client.get("/api/list?limit=1").json().get("run"))
                .isEqualTo(before.json().get("run"));
        assertThat(client.get(place + "/assessments.ndjson").header("OpenVHA-Mode"))
                .isEqualTo("SIMULATION");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"asOf\":\"2024-02-30\"}",
                "{\"asOf\":20240131}",
                "{\"mode\":\"assessment\"}",
                "{\"modus\":\"ASSESSMENT\"}",
                "{\"asOf\":\"2199-01-01\"}",
                "{\"mode\":\"SIMULATION\",\"ruleSet\":\"../rules/vha-2024.01\"}",
                "{\"mode\":\"SIMULATION\",\"ruleSet\":\"\"}",
                "{\"ruleSet\":\"include-pwits\",\"asOf\":\"2024-01-31\"}",
                "[]",
                "{} {}"
            })
    void a_run_that_cannot_be_is_refused_with_its_remedy(String body) {
        long runs = client.get("/api/runs").json().get("runs").size();
        Answer answer = client.post("/api/runs", body);
        assertThat(answer.status()).as("%s", answer).isIn(400, 422);
        assertThat(answer.json().get("remedy").stringValue()).isNotBlank();
        assertThat(client.get("/api/runs").json().get("runs")).hasSize((int) runs);
    }

    @Test
    void runs_are_listed_page_by_page() {
        client.post("/api/runs", "{\"mode\":\"SIMULATION\",\"asOf\":\"2024-01-31\"}");
        Answer first = client.get("/api/runs?limit=1");
        Answer second = client.get(first.json().get("next").stringValue());
        assertThat(second.json().at("/runs/0/id").longValue())
                .isLessThan(first.json().at("/runs/0/id").longValue());
    }

    @Test
    void everybodys_assessments_are_worked_out_again_to_the_digest_of_the_run() {
        String run =
                "/api/runs/" + client.get("/api/list?limit=1").json().get("run").longValue();
        Answer all = client.get(run + "/assessments.ndjson");
        assertThat(org.openvha.document.Digests.sha256(all.bytes()))
                .isEqualTo(client.get(run).json().get("resultDigest").stringValue());
        assertThat(client.get(run + "/assessments.ndjson", "If-None-Match", all.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    private static List<JsonNode> events(Answer stream) {
        return stream.text()
                .lines()
                .filter(line -> line.startsWith("data:"))
                .map(line -> new JsonMapper().readTree(line.substring("data:".length())))
                .toList();
    }
}
