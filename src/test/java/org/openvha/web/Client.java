package org.openvha.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.openvha.access.Role;
import org.openvha.fixtures.TestAccounts;

/** Calls the service over HTTP, and holds every answer against the OpenAPI document. */
final class Client {

    private static final int PATIENCE_SECONDS = 60;

    private final String url;
    private final String authorization;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param url ends with a slash */
    Client(String url) {
        this(url.substring(0, url.length() - 1), TestAccounts.basic(Role.ANALYST.label()));
    }

    private Client(String url, String authorization) {
        this.url = url;
        this.authorization = authorization;
    }

    /** The same as somebody else. */
    Client as(Role role) {
        return new Client(url, TestAccounts.basic(role.label()));
    }

    /** The same with other credentials; empty for none. */
    Client with(String otherAuthorization) {
        return new Client(url, otherAuthorization);
    }

    /** As it stands in a request. */
    String authorizationHeader() {
        return "Authorization: " + authorization;
    }

    Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    Answer post(String path, String json, String... headers) {
        return send("POST", path, BodyPublishers.ofString(json), with(headers, "Content-Type", "application/json"));
    }

    Answer postZip(String path, byte[] zip, String... headers) {
        return send("POST", path, BodyPublishers.ofByteArray(zip), with(headers, "Content-Type", "application/zip"));
    }

    Answer send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        Answer answer = new Answer(exchange(method, path, body, headers));
        ApiDocument.READ.check(method, path, answer);
        return answer;
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(PATIENCE_SECONDS));
        return authorization.isEmpty()
                ? request
                : request.header("Authorization", authorization).header("Consultation-Reason", TestAccounts.REASON);
    }

    HttpClient http() {
        return http;
    }

    static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private java.net.http.HttpResponse<byte[]> exchange(
            String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request = request(path).method(method, body);
        for (int i = 0; i < headers.length; i += 2) {
            if (headers[i].equals("Consultation-Reason")) {
                request.setHeader(headers[i], headers[i + 1]);
            } else {
                request.header(headers[i], headers[i + 1]);
            }
        }
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static String[] with(String[] headers, String name, String value) {
        String[] more = java.util.Arrays.copyOf(headers, headers.length + 2);
        more[headers.length] = name;
        more[headers.length + 1] = value;
        return more;
    }
}
