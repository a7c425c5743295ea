package org.openvha.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.JsonSchema;

/** The OpenAPI document, read from its source, and answers held against it. */
final class ApiDocument {

    static final ApiDocument READ = new ApiDocument();

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document;
    private final JsonNode closedComponents;
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private ApiDocument() {
        try {
            String yaml = Files.readString(Path.of("src/main/resources/openapi/openapi.yaml"), StandardCharsets.UTF_8);
            LoadSettings settings =
                    LoadSettings.builder().setSchema(new JsonSchema()).build();
            document = new ObjectMapper().valueToTree(new Load(settings).loadFromString(yaml));
            closedComponents = closed(document.get("components"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * One operation.
     *
     * @param path template of its path
     */
    record Operation(String path, String method, JsonNode described) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operations.add(new Operation(
                                path.getKey(), operation.getKey().toUpperCase(Locale.ROOT), operation.getValue()))));
        return operations;
    }

    JsonNode document() {
        return document;
    }

    /** Where a reference points to; the node itself if it is none. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").textValue().substring(1)) : node;
    }

    /** Fails unless the document says that this request can be answered so. */
    void check(String method, String pathAndQuery, Answer answer) {
        String path = pathAndQuery.split("\\?", 2)[0];
        Optional<Operation> operation = operations().stream()
                .filter(each -> each.method().equals(method) && matches(each.path(), path))
                .findFirst();
        if (operation.isEmpty()) {
            if (answer.status() >= 400) {
                checkProblem(answer);
            }
            return;
        }
        JsonNode responses = operation.get().described().get("responses");
        String status = Integer.toString(answer.status());
        boolean named = responses.has(status);
        assertThat(named || answer.status() >= 400)
                .as("%s does not say that it answers %s", operation.get(), answer)
                .isTrue();
        check(operation.get(), resolved(responses.get(named ? status : "default")), answer);
    }

    private void check(Operation operation, JsonNode response, Answer answer) {
        response.path("headers")
                .properties()
                .forEach(header -> checkHeader(header.getKey(), header.getValue(), answer));
        if (!response.has("content")) {
            assertThat(answer.bytes()).as("body of %s", operation).isEmpty();
            return;
        }
        String type = answer.header("Content-Type").split(";")[0];
        assertThat(response.get("content").has(type))
                .as("%s does not say that it answers in %s: %s", operation, type, answer)
                .isTrue();
        if (type.equals("application/json") || type.endsWith("+json")) {
            assertThat(findings(response.get("content").get(type).get("schema"), answer.text()))
                    .as("%s: %s", operation, answer)
                    .isEmpty();
        }
        if (type.equals("application/problem+json")) {
            checkProblem(answer);
        }
    }

    private void checkHeader(String name, JsonNode header, Answer answer) {
        answer.find(name).ifPresent(value -> {
            JsonNode schema = resolved(header).get("schema");
            JsonNode type = resolved(schema).path("type");
            String json = type.asText().equals("integer")
                    ? value
                    : JSON.valueToTree(value).toString();
            assertThat(findings(schema, json)).as("header %s: %s", name, value).isEmpty();
        });
    }

    /** Every problem is a whole one, and its status is the answer's. */
    void checkProblem(Answer answer) {
        assertThat(answer.header("Content-Type")).as("%s", answer).startsWith("application/problem+json");
        assertThat(problemFindings(answer.text())).as("%s", answer).isEmpty();
        assertThat(answer.json().get("status").intValue()).isEqualTo(answer.status());
    }

    List<Error> problemFindings(String json) {
        return findings(document.at("/components/responses/Problem/content/application~1problem+json/schema"), json);
    }

    /** What is wrong with a value by a schema of the document, in which members that are not described count as wrong. */
    List<Error> findings(JsonNode schema, String json) {
        ObjectNode whole = JSON.createObjectNode();
        whole.set("allOf", JSON.createArrayNode().add(closed(schema)));
        whole.set("components", closedComponents);
        Schema compiled = schemas.getSchema(whole);
        try {
            return compiled.validate(JSON.readTree(json));
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    private static JsonNode closed(JsonNode schema) {
        JsonNode copy = schema.deepCopy();
        close(copy);
        return copy;
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.has("properties")
                && object.path("type").asText().equals("object")
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(ApiDocument::close);
    }

    /** More exact templates stand before others in no document, so a path that is spelled out must not match one with a variable. */
    boolean matches(String template, String path) {
        if (!template.equals(path) && document.get("paths").has(path)) {
            return false;
        }
        String pattern =
                Pattern.compile("\\{[^}]+}").matcher(Pattern.quote(template)).replaceAll("\\\\E[^/]+\\\\Q");
        return path.matches(pattern);
    }
}
