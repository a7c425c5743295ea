package org.openvha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openvha.fixtures.TestDatabase;
import org.openvha.settings.Settings.LogFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What the log says, and what it never says. */
@ResourceLock(Resources.SYSTEM_ERR)
class LogsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(LogFormat.class)
    void no_id_of_anybody_stands_in_the_log_whatever_is_asked_and_goes_wrong(LogFormat format) {
        java.util.concurrent.atomic.AtomicReference<List<String>> ids =
                new java.util.concurrent.atomic.AtomicReference<>();
        String log = logged(() -> ids.set(everything(Options.USUAL.withLogFormat(format))));
        assertThat(log)
                .contains("/api/individuals/{id}/assessment", "/api/individuals/{id}/history", "/api/comparisons");
        assertThat(ids.get()).hasSizeGreaterThan(300);
        for (String id : ids.get()) {
            assertThat(log).doesNotContain(id);
        }
        assertThat(log).doesNotContain("SECRET");
    }

    @Test
    void a_list_that_should_have_been_erased_is_said_at_the_start_with_the_remedy(@TempDir Path other) {
        try (RunningService service =
                RunningService.start(Options.USUAL, folder).withList(50)) {
            service.run();
            JdbcClient.create(TestDatabase.asOwner(service.database))
                    .sql("SET session_replication_role = replica;"
                            + " UPDATE list_in_force SET in_force_until = '2020-12-31 09:00Z' WHERE in_force_until IS NOT NULL;"
                            + " SET session_replication_role = origin")
                    .update();
            String log = logged(() ->
                    RunningService.over(Options.USUAL, service.database, other).close());
            assertThat(log.lines().filter(line -> line.contains("is kept for longer than it was to be")))
                    .singleElement()
                    .asString()
                    .contains("WARN", "by 32 days", "./vha retention --erase");
        }
    }

    @Test
    void lines_for_machines_are_json_with_the_id_of_the_request() {
        String log = logged(() -> {
            try (RunningService service = RunningService.start(Options.USUAL.withLogFormat(LogFormat.JSON), folder)) {
                assertThat(log(service.client.get("/api/nothing"))).isNotEmpty();
            }
        });
        assertThat(log.lines().filter(line -> line.contains("RequestLog")))
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(new JsonMapper().readTree(line).toString()).contains("\"request\""));
    }

    @Test
    void no_client_writes_a_line_of_the_log() {
        String log = logged(() -> {
            try (RunningService service = RunningService.start(Options.USUAL, folder)) {
                service.client.get(
                        "/api/%0d%0aFORGED%20line?borough=%0aFORGED",
                        "User-Agent",
                        "FORGED",
                        "Idempotency-Key",
                        "FORGED",
                        "X-Request-Id",
                        "FORGED",
                        "X-Forwarded-For",
                        "FORGED");
                service.client.post("/api/reviews", "{\"reason\":\"x\\r\\nFORGED\"}");
                new Reader(service.url()).signIn("x\r\nFORGED", "FORGED");
                RawConnection.exchange(service.url(), "FORGED /FORGED FORGED\r\nFORGED\r\n\r\n");
            }
        });
        assertThat(log).contains("RequestLog").doesNotContain("FORGED");
    }

    @Test
    void a_mistake_of_the_software_is_logged_with_where_it_happened_and_without_its_words() {
        String[] id = new String[1];
        String log = logged(() -> {
            try (RunningService broken = RunningService.over(Options.USUAL, TestDatabase.fresh(), folder)) {
                JdbcClient.create(TestDatabase.asOwner(broken.database))
                        .sql("ALTER TABLE list_in_force RENAME TO nothing")
                        .update();
                id[0] = broken.client
                        .get("/api/individuals/SECRET-1/assessment")
                        .header("X-Request-Id");
            }
        });
        assertThat(log)
                .contains(id[0])
                .contains("BadSqlGrammarException", "org.openvha.register.lists.Lists.inForce", "SQL state 42P01")
                .doesNotContain("SECRET", "does not exist");
    }

    private static String log(Answer answer) {
        return answer.header("X-Request-Id");
    }

    /** Loads, runs, reads, mistakes, and a database that is gone in between; gives the ids of everybody and everything. */
    private List<String> everything(Options options) {
        try (RunningService service = RunningService.start(options, folder)) {
            Client client = service.client;
            client.postZip(
                    "/api/facts?whole=true",
                    RunningService.zip(service.synthetic(300, 1)),
                    "Idempotency-Key",
                    "SECRET");
            client.get(client.post("/api/runs", "{\"asOf\":\"2024-01-31\"}").header("Location") + "/events");
            List<String> people = JdbcClient.create(service.database)
                    .sql("SELECT individual_id FROM individual")
                    .query(String.class)
                    .list();
            for (String id : people.subList(0, 40)) {
                client.get("/api/individuals/" + id + "/assessment");
                client.get("/api/individuals/" + id + "/history");
                client.get("/api/individuals/" + id + "/nothing");
                client.get("/api/" + id);
                client.get("/" + id + "?" + id + "=" + id, "Accept", id, "If-None-Match", id);
                client.get("/api/list?borough=" + id + "&cursor=" + id);
                client.post("/api/comparisons", "{\"individuals\":[\"" + id + "\"]}");
                client.post("/api/comparisons", "{\"" + id + "\":[\"" + id + "\"]}");
                client.post("/api/comparisons", id);
                client.post(
                        "/api/facts/corrections", "{\"file\":\"individuals\",\"id\":\"" + id + "\",\"withdraw\":true}");
                client.send("DELETE", "/api/individuals/" + id + "/assessment", BodyPublishers.noBody());
                RawConnection.exchange(
                        service.url(), "GET /api/individuals/[" + id + " HTTP/1.1\r\nHost: " + id + "\r\n\r\n");
                RawConnection.exchange(
                        service.url(), id + " /" + id + " HTTP/1.1\r\nHost: localhost\r\n" + id + "\r\n\r\n");
            }
            breakStatements(service);
            client.get("/api/individuals/" + people.get(0) + "/assessment");
            List<String> all = new java.util.ArrayList<>(people);
            all.addAll(JdbcClient.create(service.database)
                    .sql("SELECT offence_id FROM offence UNION SELECT report_id FROM intelligence")
                    .query(String.class)
                    .list());
            return all;
        }
    }

    /** Ends every connection of the pool, so that the next statement on one fails. */
    private static void breakStatements(RunningService service) {
        try (Connection held = service.database.getConnection();
                Statement statement = held.createStatement()) {
            statement.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String logged(Runnable work) {
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            System.setErr(before);
        }
        return log.toString(StandardCharsets.UTF_8);
    }
}
