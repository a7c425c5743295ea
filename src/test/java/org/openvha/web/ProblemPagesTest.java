package org.openvha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever reads with a browser is told what went wrong on a page; a program gets a problem document. */
class ProblemPagesTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @TempDir
    static Path folder;

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(Options.USUAL, folder);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reviews/7",
                "/reviews/x",
                "/reviews?cursor=open.0",
                "/nothing",
                "/access-requests/3",
                "/reviews;a=b"
            })
    void a_reader_is_told_on_a_page_with_a_way_on(String path) {
        Answer answer = new Reader(service.url()).signedIn("analyst").get(path);

        assertThat(answer.status()).as("%s: %s", path, answer).isBetween(400, 499);
        assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'self'");
        assertThat(answer.text())
                .startsWith("<!DOCTYPE html>")
                .contains("<h1>")
                .contains("<a href=\"/\">Go to the start</a>")
                .doesNotContain("urn:openvha");
    }

    @Test
    void what_a_reader_typed_into_an_address_comes_back_as_text() {
        Answer refused = new Reader(service.url()).signedIn("analyst").get("/reviews?curs%3Cor=1");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("curs&lt;or").doesNotContain("curs<or");
    }

    @Test
    void a_reader_who_asks_too_often_is_told_when_to_come_back(@TempDir Path other) {
        try (RunningService limited =
                RunningService.over(Options.USUAL.withRequestsPerSecond(1), service.database, other)) {
            Reader reader = new Reader(limited.url());
            for (int request = 0; request < 4; request++) {
                assertThat(reader.get("/sign-in").status()).isEqualTo(200);
            }
            Answer refused = reader.get("/sign-in");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.header("Retry-After")).isEqualTo("1");
            assertThat(refused.text()).contains("<h1>Too many requests</h1>", "number of the request");
        }
    }

    @Test
    void programs_get_a_document_whatever_they_take() {
        Client client = service.client;
        assertThat(client.get("/api/runs/7", "Accept", BROWSER).problem()).isEqualTo("not-found");
        assertThat(client.get("/actuator/env", "Accept", BROWSER).problem()).isEqualTo("not-found");
        assertThat(client.get("/reviews;a=b").problem()).isEqualTo("bad-request");
    }
}
