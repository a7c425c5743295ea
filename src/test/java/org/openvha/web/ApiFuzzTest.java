package org.openvha.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Drives every operation of the OpenAPI document with bad input, so many requests from a fixed seed. Nothing may come of it but answers that the document knows: no 5xx, no
 * trace of the software, and no word of what was sent that could be somebody's id.
 */
class ApiFuzzTest {

    private static final long SEED = 20240131;
    private static final int REQUESTS_EACH = 80;
    private static final String ID = "SECRET-4711";

    @TempDir
    static Path folder;

    private static RunningService service;

    private final Random random = new Random(SEED);
    private byte[] zip;

    @BeforeAll
    static void start() {
        service = RunningService.start(Options.USUAL.withUploads(1, 2), folder).withList(200);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void bad_input_is_answered_with_problems_and_nothing_else() {
        zip = RunningService.zip(service.synthetic(20, 5));
        int problems = 0;
        for (ApiDocument.Operation operation : ApiDocument.READ.operations()) {
            for (int number = 0; number < REQUESTS_EACH; number++) {
                byte[] request = request(operation);
                String answer = exchange(request);
                assertHarmless(operation, request, answer);
                problems += answer.contains("application/problem+json") ? 1 : 0;
            }
        }
        assertThat(problems).isGreaterThan(REQUESTS_EACH * 10);
        assertThat(service.client.get("/api/list").json().get("run").longValue())
                .isPositive();
    }

    private static void assertHarmless(ApiDocument.Operation operation, byte[] request, String answer) {
        String told = operation + "\n" + new String(request, StandardCharsets.ISO_8859_1) + "\n" + answer;
        assertThat(answer).as(told).startsWith("HTTP/1.1 ");
        int status = Integer.parseInt(answer.substring(9, 12));
        // Two that are about the request line and headers themselves: a coding or a version that is not known.
        assertThat(status < 500 || status == 501 || status == 505).as(told).isTrue();
        assertThat(answer).as(told).doesNotContain("Exception", "\tat ", "java.lang", "org.postgresql");
        int end = answer.indexOf("\r\n\r\n");
        if (status >= 400) {
            assertThat(answer).as(told).doesNotContain(ID, "SECRET");
            assertThat(answer.substring(0, end)).as(told).contains("application/problem+json");
            if (!told.startsWith("HEAD") && !answer.substring(end + 4).isEmpty()) {
                assertThat(ApiDocument.READ.problemFindings(answer.substring(end + 4)))
                        .as(told)
                        .isEmpty();
            }
        }
        assertThat(answer.substring(0, end).toLowerCase(java.util.Locale.ROOT))
                .as(told)
                .doesNotContain("secret");
    }

    private byte[] request(ApiDocument.Operation operation) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] body = body(operation);
        String method = one(20)
                ? of("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW", "get", "CONNECT")
                : operation.method();
        write(bytes, method + " " + target(operation) + " HTTP/1.1\r\n");
        write(
                bytes,
                "Host: " + (one(30) ? of("evil.example", "", "a b", "[", "localhost:99999", ID) : "localhost")
                        + "\r\n");
        write(bytes, "Connection: close\r\n");
        headers(operation, body.length).forEach(header -> write(bytes, header + "\r\n"));
        write(bytes, "\r\n");
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    private String target(ApiDocument.Operation operation) {
        String path = operation.path();
        while (path.contains("{")) {
            path = path.replaceFirst("\\{[^}]+}", java.util.regex.Matcher.quoteReplacement(segment()));
        }
        List<String> query = new ArrayList<>();
        operation
                .described()
                .path("parameters")
                .forEach(parameter -> parameter(ApiDocument.READ.resolved(parameter), query));
        if (one(3)) {
            query.add(of("x", ID, "%00", "a%20b", "crimetype", "", "%zz", "x".repeat(200)) + "=" + value());
        }
        return (one(40) ? of("/", "//", "/;", "/%2e%2e", "/./") : "")
                + path
                + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    private void parameter(JsonNode parameter, List<String> query) {
        if (parameter.get("in").asText().equals("query") && one(2)) {
            int times = one(8) ? 3 : 1;
            for (int time = 0; time < times; time++) {
                query.add(parameter.get("name").asText() + "=" + (one(3) ? good(parameter) : value()));
            }
        }
    }

    /** So that not everything is refused for the first of its faults. */
    private String good(JsonNode parameter) {
        return switch (parameter.get("name").asText()) {
            case "bcu" -> "CN";
            case "borough" -> "Camden";
            case "crimeType" -> "ROBBERY";
            case "under18", "whole" -> of("true", "false");
            case "flag" -> "U18-01";
            case "order" -> of("rank", "-age");
            default -> of("1", "2", "500");
        };
    }

    private String segment() {
        return of(
                "1",
                "0",
                "-1",
                "99999999999999999999999",
                "vha-2024.01",
                "what-if",
                "EXC-01",
                "%2e%2e",
                "%2F",
                ID,
                ID + "%2F",
                "x".repeat(300),
                "%00",
                "%C3%A4",
                "a;b=c",
                "{id}",
                "%7Bid%7D",
                "1.0",
                "0x1",
                "%31",
                "null",
                "*",
                "..%2f..%2fetc",
                "'%20OR%201=1--",
                "NaN");
    }

    private String value() {
        return of(
                "",
                "1",
                "0",
                "-1",
                "1e9",
                "2147483648",
                "9223372036854775808",
                "true",
                "TRUE",
                "null",
                ID,
                "%00",
                "%0d%0aX-Secret:%201",
                "%F0%9F%98%80",
                "%ff",
                "%zz",
                "x".repeat(3000),
                "'%20OR%20''='",
                "MS4yLjQ0MTM2ZmEzNTViMzY3OGE",
                "MS4yMTQ3NDgzNjQ4LjQ0MTM2ZmEzNTViMzY3OGE",
                "CN,NW",
                "rank,age",
                "--rank",
                "%2B",
                "+",
                "a&b",
                "%25",
                "..",
                "\u00e4");
    }

    private List<String> headers(ApiDocument.Operation operation, int length) {
        List<String> headers = new ArrayList<>();
        if (!one(30)) {
            headers.add(service.client.authorizationHeader());
        }
        if (!one(5)) {
            headers.add("Consultation-Reason: "
                    + of(
                            "Because a test asks",
                            "short",
                            "",
                            ID,
                            "x".repeat(600),
                            "\u00e4\u00f6\u00fc, and so on",
                            "\t\t"));
        }
        if (operation.method().equals("POST") || length > 0) {
            String type = operation.path().equals("/api/facts") ? "application/zip" : "application/json";
            headers.add("Content-Type: "
                    + (one(8)
                            ? of(
                                    "text/plain",
                                    "",
                                    "application/json; charset=x",
                                    "a/b/c",
                                    ID,
                                    "application/x-www-form-urlencoded")
                            : type));
            headers.add(
                    one(20)
                            ? of("Content-Length: x", "Content-Length: -1", "Transfer-Encoding: gzip")
                            : "Content-Length: " + length);
        }
        if (one(4)) {
            headers.add("Accept: "
                    + of(
                            "*/*",
                            "text/csv",
                            "image/png",
                            ID,
                            "application/json;q=2",
                            "text/*;q=0",
                            ",",
                            "a".repeat(2000)));
        }
        if (one(4)) {
            headers.add("If-None-Match: " + of("*", "\"\"", ID, "W/\"x\"", "\"" + "a".repeat(2000), "\"a\",\"b\""));
        }
        if (one(3)) {
            headers.add("Idempotency-Key: "
                    + of("a", "b", "", "a b", "x".repeat(300), ID, "\u00e4", "'; DROP TABLE run; --"));
        }
        if (one(8)) {
            headers.add(of(
                    "Range: bytes=0-1",
                    "Accept-Encoding: nothing",
                    "Accept-Language: " + ID,
                    "X-Forwarded-Host: evil.example",
                    "X-HTTP-Method-Override: DELETE",
                    "Cookie: a=b",
                    "Expect: the impossible",
                    "Upgrade: h2c",
                    "Origin: null",
                    "If-Modified-Since: never",
                    "If-Match: x",
                    "Authorization: Basic eA==",
                    "X: " + "y".repeat(9000),
                    "\u00e4: x",
                    "no colon"));
        }
        return headers;
    }

    private byte[] body(ApiDocument.Operation operation) {
        if (!operation.method().equals("POST")) {
            return one(20) ? "{}".getBytes(StandardCharsets.UTF_8) : new byte[0];
        }
        if (operation.path().equals("/api/facts")) {
            return brokenZip();
        }
        String good = good(operation);
        String text = of(
                "",
                "{",
                "[]",
                "null",
                "true",
                "1",
                "\"x\"",
                "{}",
                "{}{}",
                "{\"\":1}",
                "{\"" + ID + "\":\"" + ID + "\"}",
                good,
                good.replace("\"", "'"),
                good.replace(":", ":["),
                good.replaceFirst("\"[^\"]*\"}", "7}"),
                good.replaceFirst("\"[^\"]*\"}", "null}"),
                good.replace("}", ",\"x\":1}"),
                "[".repeat(2000),
                "{\"a\":".repeat(1500),
                "\u0000",
                "\ufeff" + good,
                "{\"asOf\":\"0000-00-00\"}",
                "{\"asOf\":\"9999-12-31\",\"mode\":\"SIMULATION\",\"ruleSet\":\"" + ID + "\"}",
                "{\"asOf\":\"+999999999-01-01\"}",
                "{\"mode\":\"SIMULATION\",\"ruleSet\":\"../..\"}",
                "{\"individuals\":[\"" + ID + "\"]}",
                "{\"individuals\":[\"\\ud800\"]}",
                "{\"individuals\":" + "[1,".repeat(50) + "}",
                "{\"file\":\"offences\",\"id\":\"" + ID + "\",\"withdraw\":true}",
                "{\"file\":\"offences\",\"row\":{\"offence_id\":\"" + ID + "\",\"individual_id\":\"" + ID + "\"}}",
                "{\"file\":\"offences\",\"row\":{\"offence_id\":\"a\\nb\\\"c,\\u0000\"}}",
                "{\"file\":\"individuals\",\"row\":{\"individual_id\":\"" + ID
                        + "\",\"date_of_birth\":\"x\",\"borough\":\"" + ID + "\"}}",
                "x".repeat(70_000));
        byte[] bytes = text.getBytes(one(10) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        if (one(6) && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static String good(ApiDocument.Operation operation) {
        JsonNode media = operation.described().at("/requestBody/content/application~1json");
        JsonNode example = media.has("example")
                ? media.get("example")
                : media.path("examples").elements().next().get("value");
        return example.toString();
    }

    private byte[] brokenZip() {
        byte[] broken = zip.clone();
        int bytes = random.nextInt(6);
        for (int number = 0; number < bytes; number++) {
            int place = one(2) ? broken.length - 1 - random.nextInt(200) : random.nextInt(broken.length);
            broken[place] = (byte) random.nextInt(256);
        }
        return one(5) ? java.util.Arrays.copyOf(broken, random.nextInt(broken.length)) : broken;
    }

    private boolean one(int in) {
        return random.nextInt(in) == 0;
    }

    private String of(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static void write(ByteArrayOutputStream bytes, String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** What is answered until the service closes the connection; the event stream of a run that ended closes too. */
    private static String exchange(byte[] request) {
        URI place = URI.create(service.url());
        try (Socket socket = new Socket(place.getHost(), place.getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return read(socket);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A service that refuses a large body may cut the connection once it has answered. */
    private static String read(Socket socket) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int read = socket.getInputStream().read(buffer);
                    read >= 0;
                    read = socket.getInputStream().read(buffer)) {
                answer.write(buffer, 0, read);
            }
        } catch (java.net.SocketException cut) {
            assertThat(answer.size()).isPositive();
        }
        return answer.toString(StandardCharsets.UTF_8);
    }
}
