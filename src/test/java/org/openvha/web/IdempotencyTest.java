package org.openvha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.fixtures.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Posts that are sent again. */
class IdempotencyTest {

    private static final String KEY = "Idempotency-Key";
    private static final String RUN = "{\"mode\":\"SIMULATION\",\"asOf\":\"2024-01-31\"}";

    @TempDir
    Path folder;

    private RunningService service;
    private Client client;

    @BeforeEach
    void start() {
        service = RunningService.start(Options.USUAL, folder);
        client = service.client;
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void the_same_post_gets_the_same_answer_and_does_nothing_twice() {
        byte[] zip = RunningService.zip(service.synthetic(200, 1));
        Answer first = client.postZip("/api/facts?whole=true", zip, KEY, "a");
        Answer again = client.postZip("/api/facts?whole=true", zip, KEY, "a");
        assertThat(first.find("Idempotency-Replayed")).isEmpty();
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.status()).isEqualTo(first.status()).isEqualTo(201);
        assertThat(again.bytes()).isEqualTo(first.bytes());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(client.postZip("/api/facts?whole=false", zip, KEY, "a").problem())
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void a_run_is_not_started_twice() {
        service.load(service.synthetic(200, 1));
        Answer first = client.post("/api/runs", RUN, KEY, "a");
        Answer again = client.post("/api/runs", RUN, KEY, "a");
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(client.post("/api/runs", "{}", KEY, "a").status()).isEqualTo(422);
        assertThat(client.get("/api/runs").json().get("runs")).hasSize(1);
    }

    @Test
    void refusals_are_kept_too() {
        Answer first = client.post("/api/runs", RUN, KEY, "a");
        assertThat(first.status()).isEqualTo(422);
        service.load(service.synthetic(200, 1));
        Answer again = client.post("/api/runs", RUN, KEY, "a");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(client.post("/api/runs", RUN, KEY, "b").status()).isEqualTo(202);
    }

    @Test
    void a_key_is_forgotten_after_a_day() {
        service.load(service.synthetic(200, 1));
        Answer first = client.post("/api/runs", RUN, KEY, "a");
        client.get(first.header("Location") + "/events");
        service.clock.advance(Duration.ofDays(1).minusSeconds(1));
        assertThat(client.post("/api/runs", RUN, KEY, "a").find("Idempotency-Replayed"))
                .isPresent();
        service.clock.advance(Duration.ofSeconds(1));
        assertThat(client.post("/api/runs", RUN, KEY, "a").json().get("id"))
                .isNotEqualTo(first.json().get("id"));
    }

    @Test
    void a_key_whose_service_crashed_can_be_used_at_once() {
        service.load(service.synthetic(200, 1));
        JdbcClient.create(service.database)
                .sql(
                        "INSERT INTO idempotency_key (route, key, request_digest, created_at) VALUES ('POST /api/runs by analyst', 'a', 'x', '2024-02-01T08:59:59Z')")
                .update();
        assertThat(client.post("/api/runs", RUN, KEY, "a").status()).isEqualTo(202);
    }

    @Test
    void the_same_post_at_the_same_time_is_worked_on_once() throws Exception {
        byte[] zip = RunningService.zip(service.synthetic(200, 1));
        int clients = 3;
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try (Connection held = TestDatabase.asOwner(service.database).getConnection()) {
            held.setAutoCommit(false);
            try (Statement statement = held.createStatement()) {
                statement.execute("LOCK TABLE fact_load IN ACCESS EXCLUSIVE MODE");
            }
            List<Future<Answer>> answers = new ArrayList<>();
            for (int number = 0; number < clients; number++) {
                answers.add(threads.submit(() -> client.postZip("/api/facts", zip, KEY, "a")));
            }
            while (answers.stream().filter(Future::isDone).count() < clients - 1) {
                Thread.onSpinWait();
            }
            held.rollback();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Answer> answer : answers) {
                statuses.add(answer.get().status());
            }
            assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409);
        } finally {
            threads.shutdownNow();
        }
        assertThat(client.postZip("/api/facts", zip, KEY, "a").header("Idempotency-Replayed"))
                .isEqualTo("true");
    }

    @Test
    void what_is_no_key_is_refused() {
        assertThat(client.post("/api/runs", RUN, KEY, "").status()).isEqualTo(400);
        assertThat(client.post("/api/runs", RUN, KEY, "a b").status()).isEqualTo(400);
        assertThat(client.post("/api/runs", RUN, KEY, "x".repeat(256)).status()).isEqualTo(400);
        assertThat(client.post("/api/runs", RUN, KEY, "a", KEY, "b").status()).isEqualTo(400);
    }

    @Test
    void comparisons_leave_nothing_behind() {
        service.withList(300);
        client.post("/api/comparisons", "{\"individuals\":[\"N000001\"]}", KEY, "a");
        assertThat(JdbcClient.create(service.database)
                        .sql("SELECT count(*) FROM idempotency_key")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
