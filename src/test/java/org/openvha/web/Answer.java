package org.openvha.web;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer of the service. */
record Answer(HttpResponse<byte[]> response) {

    private static final JsonMapper JSON = new JsonMapper();

    int status() {
        return response.statusCode();
    }

    byte[] bytes() {
        return response.body();
    }

    String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    JsonNode json() {
        return JSON.readTree(response.body());
    }

    String header(String name) {
        return find(name).orElseThrow(() -> new AssertionError("No header " + name + " in " + response.headers()));
    }

    Optional<String> find(String name) {
        return response.headers().firstValue(name);
    }

    /** The type of a problem without what all begin with. */
    String problem() {
        return json().path("type").stringValue("").replace("urn:openvha:problem:", "");
    }

    @Override
    public String toString() {
        return status() + " " + text();
    }
}
