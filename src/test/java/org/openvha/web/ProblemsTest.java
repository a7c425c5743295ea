package org.openvha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong is a problem document. */
class ProblemsTest {

    @TempDir
    static Path folder;

    private static RunningService service;
    private static Client client;

    @BeforeAll
    static void start() {
        service = RunningService.start(Options.USUAL, folder);
        client = service.client;
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void what_is_not_there_is_not_found() {
        for (String path : new String[] {
            "/api",
            "/api/",
            "/api/list/",
            "/api/nothing",
            "/api/runs/7",
            "/api/runs/0",
            "/api/runs/x",
            "/api/runs/-1",
            "/api/runs/99999999999999999999/events",
            "/api/loads/1",
            "/api/loads/1/rejected.csv",
            "/actuator",
            "/actuator/env",
            "/actuator/heapdump",
            "/actuator/beans",
            "/api//list"
        }) {
            Answer answer = client.get(path);
            assertThat(answer.status()).as("%s: %s", path, answer).isEqualTo(404);
            ApiDocument.READ.checkProblem(answer);
        }
    }

    @Test
    void methods_that_a_resource_does_not_know_are_refused_with_those_it_knows() {
        for (String method : new String[] {"PUT", "DELETE", "PATCH"}) {
            Answer answer =
                    client.send(method, "/api/runs", BodyPublishers.ofString("{}"), "Content-Type", "application/json");
            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.header("Allow")).contains("GET").contains("POST");
        }
        assertThat(client.post("/api/list", "{}").status()).isEqualTo(405);
        assertThat(client.get("/api/comparisons").header("Allow")).isEqualTo("POST");
    }

    @Test
    void head_answers_as_get_without_the_body() {
        Answer head = client.send("HEAD", "/api/rule-sets", BodyPublishers.noBody());
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.bytes()).isEmpty();
        assertThat(head.header("ETag")).isEqualTo(client.get("/api/rule-sets").header("ETag"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/individuals/SECRET[1/assessment HTTP/1.1\r\nHost: localhost",
                "GET /api/individuals/SECRET%zz/assessment HTTP/1.1\r\nHost: localhost",
                "GET /api/individuals/SECRET%5C/assessment HTTP/1.1\r\nHost: localhost",
                "GET /api/individuals/SECRET;x=1/assessment HTTP/1.1\r\nHost: localhost",
                "GET /api/individuals/SECRET\u00e4/assessment HTTP/1.1\r\nHost: localhost",
                "GET /api/list?bcu=%zzSECRET HTTP/1.1\r\nHost: localhost",
                "GET /api/list?%00SECRET=1 HTTP/1.1\r\nHost: localhost",
                "GET /api/list?SECRET HTTP/1.1\r\nHost: localhost",
                "GET /api/list?=SECRET HTTP/1.1\r\nHost: localhost",
                "GET /api/list?bcu=%c3%28SECRET HTTP/1.1\r\nHost: localhost",
                "GET /SECRET HTTP/9.9\r\nHost: localhost",
                "GET /SECRET HTTP/1.1",
                "GET  /api/SECRET HTTP/1.1\r\nHost: localhost",
                "G@T /SECRET HTTP/1.1\r\nHost: localhost",
                "TRACE /SECRET HTTP/1.1\r\nHost: localhost",
                "SECRET /api/list HTTP/1.1\r\nHost: localhost",
                "GET /api/list HTTP/1.1\r\nHost: localhost\r\nAccept: SECRET SECRET",
                "GET /api/list HTTP/1.1\r\nHost: localhost\r\nSECRET",
                "GET /api/../../../etc/SECRET HTTP/1.1\r\nHost: localhost",
                "GET /api/runs/1%2f..%2fSECRET HTTP/1.1\r\nHost: localhost",
                "POST /api/runs HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: SECRET",
                "POST /api/runs HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: SECRET",
                "POST /api/runs HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 5\r\n\r\nSECRE"
            })
    void what_no_client_should_send_is_a_problem_that_repeats_nothing(String request) {
        String answer = RawConnection.exchange(service.url(), request + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).containsPattern("^HTTP/1.1 (4|50[15])").doesNotContain("SECRE", "Exception", "at org.");
        assertThat(answer).contains("Content-Type: application/problem+json");
        String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
        assertThat(ApiDocument.READ.problemFindings(body)).as("%s", answer).isEmpty();
    }

    @Test
    void a_request_whose_body_ends_early_leaves_the_service_well() {
        RawConnection.exchange(
                service.url(),
                "POST /api/facts HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/zip\r\nContent-Length: 1000\r\n\r\nPK");
        assertThat(client.get("/api/runs").status()).isEqualTo(200);
    }

    @Test
    void a_mistake_of_the_software_is_told_without_its_words_and_found_by_its_id(@TempDir Path other) {
        // A table that is not there is no fault of the connection, so it is one of the software.
        javax.sql.DataSource without = org.openvha.fixtures.TestDatabase.fresh();
        try (RunningService broken = RunningService.over(Options.USUAL, without, other)) {
            org.springframework.jdbc.core.simple.JdbcClient.create(org.openvha.fixtures.TestDatabase.asOwner(without))
                    .sql("ALTER TABLE list_in_force RENAME TO nothing")
                    .update();
            Answer answer = broken.client.get("/api/list");
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.problem()).isEqualTo("internal");
            assertThat(answer.text()).doesNotContain("relation", "SELECT", "list_in_force");
            assertThat(answer.json().get("requestId").stringValue()).isEqualTo(answer.header("X-Request-Id"));
        }
    }
}
