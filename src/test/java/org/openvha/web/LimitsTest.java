package org.openvha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvha.fixtures.TestAccounts;

/** What one client can do to the others, and pages of other sites to all. */
class LimitsTest {

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
    void a_client_that_asks_too_often_is_told_when_to_come_back(@TempDir Path other) {
        try (RunningService limited =
                RunningService.over(Options.USUAL.withRequestsPerSecond(2), service.database, other)) {
            for (int request = 0; request < 8; request++) {
                assertThat(limited.client.get("/api/runs").status()).isEqualTo(200);
            }
            Answer refused = limited.client.get("/api/runs");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.problem()).isEqualTo("too-many-requests");
            assertThat(refused.header("Retry-After")).isEqualTo("1");
            assertThat(limited.client.with("").get("/actuator/health/liveness").status())
                    .as("whoever watches is no client")
                    .isEqualTo(200);
            limited.clock.advance(Duration.ofSeconds(1));
            assertThat(limited.client.get("/api/runs").status()).isEqualTo(200);
            assertThat(limited.client.get("/api/runs").status()).isEqualTo(200);
            assertThat(limited.client.get("/api/runs").status()).isEqualTo(429);
        }
    }

    @Test
    void nobody_tries_passwords_or_reads_pages_without_end_by_way_of_health(@TempDir Path other) {
        try (RunningService limited =
                RunningService.over(Options.USUAL.withRequestsPerSecond(1), service.database, other)) {
            for (int request = 0; request < 4; request++) {
                assertThat(limited.client
                                .with(TestAccounts.basic("nobody", "guess " + request))
                                .get("/actuator/health")
                                .status())
                        .isEqualTo(401);
            }
            assertThat(limited.client
                            .with(TestAccounts.basic("nobody", "guess"))
                            .get("/actuator/health")
                            .problem())
                    .isEqualTo("too-many-requests");
            for (String way : new String[] {"%2e%2e", ".."}) {
                assertThat(RawConnection.exchange(
                                limited.url(),
                                "GET /actuator/health/" + way + "/" + way
                                        + "/sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                        .startsWith("HTTP/1.1 429 ");
            }
            assertThat(limited.client.with("").get("/actuator/health").status()).isEqualTo(200);
        }
    }

    @Test
    void a_body_that_is_too_large_is_refused_by_its_length_and_while_it_is_read() {
        String large = "{\"mode\":\"" + "x".repeat(64 * 1024) + "\"}";
        assertThat(client.post("/api/runs", large).status()).isEqualTo(413);
        Answer streamed = client.send(
                "POST",
                "/api/runs",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large.getBytes())),
                "Content-Type",
                "application/json");
        assertThat(streamed.status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "text/plain",
                "multipart/form-data; boundary=x",
                "text/json",
                "nonsense",
                ""
            })
    void what_a_form_of_another_site_can_send_is_refused(String type) {
        for (String path : new String[] {"/api/runs", "/api/facts", "/api/facts/corrections", "/api/comparisons"}) {
            Answer answer = type.isEmpty()
                    ? client.send("POST", path, BodyPublishers.noBody())
                    : client.send("POST", path, BodyPublishers.ofString("{}"), "Content-Type", type);
            assertThat(answer.status()).as("%s %s: %s", path, type, answer).isEqualTo(415);
            assertThat(answer.problem()).isEqualTo("unsupported-media-type");
        }
        assertThat(client.send("POST", "/api/facts", BodyPublishers.ofString("{}"), "Content-Type", "application/json")
                        .status())
                .isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "127.0.0.1.evil.example", "evil.example:80", "[::2]", "localhost.", ""})
    void another_name_of_the_machine_is_refused(String host) {
        String answer = RawConnection.exchange(
                service.url(), "GET /api/runs HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).containsPattern("^HTTP/1.1 4(21|00) ").contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:1", "127.0.0.1", "[::1]:8080", "vha.example"})
    void its_own_names_are_answered(String host) {
        assertThat(RawConnection.exchange(
                        service.url(),
                        "GET /api/runs HTTP/1.1\r\nHost: " + host + "\r\n" + client.authorizationHeader()
                                + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void every_answer_tells_browsers_to_be_careful() {
        for (String path : new String[] {"/api/runs", "/api/nothing", "/actuator/health"}) {
            Answer answer = client.get(path);
            Map.of(
                            "Content-Security-Policy", "default-src 'self'",
                            "X-Content-Type-Options", "nosniff",
                            "Referrer-Policy", "no-referrer",
                            "X-Frame-Options", "DENY",
                            "Cross-Origin-Resource-Policy", "same-origin")
                    .forEach((name, value) -> assertThat(answer.header(name)).startsWith(value));
            assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
            assertThat(answer.find("Access-Control-Allow-Origin")).isEmpty();
            assertThat(answer.find("Server")).isEmpty();
            assertThat(answer.find("Set-Cookie")).isEmpty();
        }
        assertThat(client.get("/actuator/health").header("Cache-Control")).isEqualTo("no-store");
    }
}
