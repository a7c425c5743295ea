package org.openvha.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The OpenAPI document against the running application. */
class OpenApiTest {

    private static final String PAGES = "org.openvha.web.pages";

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

    @Test
    void every_mapping_stands_in_the_document_and_the_other_way_round() {
        Set<String> mapped = new TreeSet<>();
        mappings().forEach((info, method) -> mapped.add(name(info)));
        Set<String> described = ApiDocument.READ.operations().stream()
                .filter(operation -> !operation.path().startsWith("/actuator"))
                .map(ApiDocument.Operation::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(described).isEqualTo(mapped).hasSizeGreaterThan(20);
    }

    @Test
    void what_is_described_of_the_actuator_is_there() {
        ApiDocument.READ.operations().stream()
                .filter(operation -> operation.path().startsWith("/actuator"))
                .forEach(operation -> assertThat(
                                service.client.get(operation.path()).status())
                        .isEqualTo(200));
    }

    @Test
    void every_parameter_of_a_handler_is_described_and_the_other_way_round() {
        mappings().forEach((info, method) -> {
            ApiDocument.Operation operation = ApiDocument.READ.operations().stream()
                    .filter(each -> each.toString().equals(name(info)))
                    .findFirst()
                    .orElseThrow();
            assertThat(described(operation)).as("%s", operation).isEqualTo(declared(method));
        });
    }

    @Test
    void every_example_is_valid() {
        List<String> wrong = new ArrayList<>();
        int[] examples = {0};
        visit(ApiDocument.READ.document(), "", (place, media) -> {
            JsonNode schema = media.get("schema");
            List<JsonNode> values = new ArrayList<>();
            if (media.has("example")) {
                values.add(media.get("example"));
            }
            media.path("examples").forEach(example -> values.add(example.get("value")));
            for (JsonNode value : values) {
                examples[0]++;
                ApiDocument.READ.findings(schema, value.toString()).forEach(error -> wrong.add(place + ": " + error));
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(examples[0]).isGreaterThan(10);
    }

    @Test
    void every_reference_leads_somewhere() {
        List<String> lost = new ArrayList<>();
        references(ApiDocument.READ.document(), reference -> {
            if (ApiDocument.READ.document().at(reference.substring(1)).isMissingNode()) {
                lost.add(reference);
            }
        });
        assertThat(lost).isEmpty();
    }

    @Test
    void it_is_served_as_it_stands_and_as_json() throws Exception {
        assertThat(service.client.get("/api/openapi.yaml").text())
                .isEqualTo(
                        Files.readString(Path.of("src/main/resources/openapi/openapi.yaml"), StandardCharsets.UTF_8));
        assertThat(new com.fasterxml.jackson.databind.ObjectMapper()
                        .readTree(service.client.get("/api/openapi.json").bytes()))
                .isEqualTo(ApiDocument.READ.document());
    }

    @Test
    void it_names_the_version_of_the_software() {
        assertThat(ApiDocument.READ.document().at("/info/version").asText())
                .isEqualTo(org.openvha.document.Software.version());
    }

    private static java.util.Map<RequestMappingInfo, HandlerMethod> mappings() {
        return service
                .service()
                .part(RequestMappingHandlerMapping.class, "requestMappingHandlerMapping")
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(entry ->
                        !entry.getValue().getBeanType().getPackageName().startsWith(PAGES))
                .collect(Collectors.toMap(java.util.Map.Entry::getKey, java.util.Map.Entry::getValue));
    }

    private static String name(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().iterator().next() + " "
                + info.getPathPatternsCondition().getPatternValues().iterator().next();
    }

    private static Set<String> described(ApiDocument.Operation operation) {
        Set<String> names = new TreeSet<>();
        operation.described().path("parameters").forEach(parameter -> {
            JsonNode resolved = ApiDocument.READ.resolved(parameter);
            if (!resolved.get("in").asText().equals("header")) {
                names.add(
                        resolved.get("in").asText() + " " + resolved.get("name").asText());
            }
        });
        return names;
    }

    private static Set<String> declared(HandlerMethod method) {
        Set<String> names = new TreeSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(RequestParam.class)) {
                names.add("query " + parameter.getParameter().getName());
            } else if (parameter.hasParameterAnnotation(PathVariable.class)) {
                names.add("path " + parameter.getParameter().getName());
            }
        }
        return names;
    }

    private interface Visitor {
        void visit(String place, JsonNode media);
    }

    /** Everything that has a schema beside examples. */
    private static void visit(JsonNode node, String place, Visitor visitor) {
        if (node.has("schema") && (node.has("example") || node.has("examples"))) {
            visitor.visit(place, node);
        }
        if (node.isObject()) {
            node.properties().forEach(member -> visit(member.getValue(), place + "/" + member.getKey(), visitor));
        } else {
            node.forEach(item -> visit(item, place + "/-", visitor));
        }
    }

    private static void references(JsonNode node, java.util.function.Consumer<String> visitor) {
        if (node.path("$ref").isTextual()) {
            visitor.accept(node.get("$ref").asText());
        }
        node.forEach(child -> references(child, visitor));
    }
}
