package org.openvha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvha.access.Role;

/** What every answer tells browsers, and how much and how slowly one can ask. */
class HeadersTest {

    private static final String MALFORMED = "GET /[ HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private static final List<String> BROWSER_HEADERS = List.of(
            "Content-Security-Policy: default-src 'self'; frame-ancestors 'none'",
            "X-Content-Type-Options: nosniff",
            "X-Frame-Options: DENY",
            "Referrer-Policy: no-referrer",
            "Cross-Origin-Resource-Policy: same-origin",
            "Cache-Control: no-store");

    @TempDir
    static Path folder;

    private static RunningService service;
    private static RedressCases cases;

    @BeforeAll
    static void start() {
        service = RunningService.start(Options.USUAL, folder).withList(200);
        cases = RedressCases.of(service);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void every_operation_answers_every_role_with_headers_for_browsers() {
        for (ApiDocument.Operation operation : ApiDocument.READ.operations()) {
            String path = cases.named(operation.path())
                    .replaceAll("\\{(run|load)}", "1")
                    .replaceAll("\\{[a-zA-Z]+}", "x");
            if (path.endsWith("/events")) {
                continue;
            }
            for (Role role : List.of(Role.ANALYST, Role.AUDITOR, Role.PUBLISHER)) {
                careful(call(service.client.as(role), operation.method(), path), path);
            }
            careful(call(service.client.with(""), operation.method(), path), path);
        }
    }

    @Test
    void letters_and_documents_that_exist_have_headers_for_browsers() {
        for (String path : List.of(cases.request() + "/letter", cases.disclosure() + "/document")) {
            Answer page = service.client.get(path);
            assertThat(page.status()).as("%s", page).isEqualTo(200);
            assertThat(page.header("Content-Type")).startsWith("text/html");
            careful(page, path);
        }
        Answer text = service.client.get(cases.request() + "/letter", "Accept", "text/plain");
        assertThat(text.status()).isEqualTo(200);
        careful(text, "a letter as text");
    }

    @Test
    void every_page_has_headers_for_browsers() {
        Reader reader = new Reader(service.url()).signedIn("analyst");
        for (String path :
                List.of("/", "/?borough=Camden", "/password", "/sign-in", "/refused", "/consultations/x", "/x")) {
            careful(reader.get(path), path);
        }
        careful(new Reader(service.url()).get("/"), "/ without an account");
        Answer style = new Reader(service.url()).get("/pages.css");
        assertThat(style.status()).isEqualTo(200);
        assertThat(style.header("Content-Type")).startsWith("text/css");
        careful(style, "/pages.css");
    }

    @Test
    void a_request_that_cannot_be_read_is_answered_with_the_headers_of_every_other() {
        String page = service.client.get("/api/list").response().headers().map().keySet().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .sorted()
                .toList()
                .toString();
        String refused = RawConnection.exchange(service.url(), MALFORMED);
        assertThat(refused).startsWith("HTTP/1.1 400 ");
        for (String header : BROWSER_HEADERS) {
            assertThat(page).contains(header.split(":")[0].toLowerCase(Locale.ROOT));
            assertThat(refused).containsIgnoringCase(header);
        }
        assertThat(refused).doesNotContainIgnoringCase("Strict-Transport-Security");
    }

    @Test
    void behind_https_a_request_that_cannot_be_read_is_told_to_use_nothing_else(@TempDir Path other) {
        try (RunningService secure = RunningService.over(Options.USUAL.withHttps(), service.database, other)) {
            String refused = RawConnection.exchange(secure.url(), MALFORMED);
            assertThat(refused).startsWith("HTTP/1.1 400 ");
            assertThat(refused).containsIgnoringCase("Strict-Transport-Security: max-age=63072000; includeSubDomains");
            for (String header : BROWSER_HEADERS) {
                assertThat(refused).containsIgnoringCase(header);
            }
        }
    }

    @Test
    void headers_and_addresses_that_are_too_long_are_refused() {
        String long64k = "x".repeat(64 * 1024);
        assertThat(RawConnection.exchange(
                        service.url(), "GET /api/list HTTP/1.1\r\nHost: localhost\r\nX-Long: " + long64k + "\r\n\r\n"))
                .doesNotContain("HTTP/1.1 200")
                .doesNotContain("xxxx");
        assertThat(RawConnection.exchange(
                        service.url(), "GET /api/list?" + long64k + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .doesNotContain("HTTP/1.1 200")
                .doesNotContain("xxxx");
        assertThat(RawConnection.exchange(
                        service.url(),
                        "GET /api/list HTTP/1.1\r\nHost: localhost\r\n" + "X-A: b\r\n".repeat(2000) + "\r\n"))
                .doesNotContain("HTTP/1.1 200");
        assertThat(service.client.get("/api/list").status()).isEqualTo(200);
    }

    @Test
    void json_that_is_nested_too_deeply_and_forms_that_are_too_large_are_refused() {
        String deep = "{\"individuals\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}";
        Answer refused = service.client.post("/api/comparisons", deep);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo("bad-body");
        Reader reader = new Reader(service.url()).signedIn("analyst");
        assertThat(reader.submit("/consultations", "individual", "x".repeat(70 * 1024))
                        .status())
                .isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /sign-in HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
                "GET /sign-in?",
                "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 60000\r\n\r\n",
                "POST /api/runs HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n\r\n",
                "POST /api/runs HTTP/1.1\r\nHost: localhost\r\nAUTH\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n\r\n",
                "POST /api/facts HTTP/1.1\r\nHost: localhost\r\nAUTH\r\nContent-Type: application/zip\r\nTransfer-Encoding: chunked\r\n\r\nEA60\r\n"
            })
    void who_sends_a_byte_from_time_to_time_is_cut_off(String beginning) {
        String sent = beginning.replace("AUTH", service.client.authorizationHeader());
        assertThat(RawConnection.cutsOff(service.url(), sent, service.clock)).isTrue();
    }

    @Test
    void many_who_wait_in_the_middle_of_a_request_keep_nobody_else_from_being_answered() {
        RawConnection.whileOpen(
                service.url(),
                "GET /sign-in HTTP/1.1\r\nHost: loc",
                100,
                () -> assertThat(service.client.get("/api/list").status()).isEqualTo(200));
    }

    private static Answer call(Client client, String method, String path) {
        return method.equals("GET")
                ? client.get(path)
                : client.send(
                        method,
                        path,
                        BodyPublishers.ofString("[]"),
                        "Content-Type",
                        path.equals("/api/facts") ? "application/zip" : "application/json");
    }

    private static void careful(Answer answer, String path) {
        assertThat(answer.header("Content-Security-Policy"))
                .as(path)
                .contains("default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe", "*");
        assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).as(path).isEqualTo("no-referrer");
        assertThat(answer.header("X-Frame-Options")).as(path).isEqualTo("DENY");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).as(path).isEqualTo("same-origin");
        assertThat(answer.find("Strict-Transport-Security")).as(path).isEmpty();
        assertThat(answer.find("Access-Control-Allow-Origin")).as(path).isEmpty();
        assertThat(answer.header("Cache-Control")).as(path).isEqualTo("no-store");
    }
}
