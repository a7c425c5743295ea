package org.openvha.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.document.Finding;
import org.openvha.ruleset.kinds.Kind;
import org.openvha.ruleset.validation.Validation;
import org.openvha.ruleset.validation.ValidationSarif;

class SarifTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void findings_of_every_kind_are_valid_against_the_schema_of_the_standard() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Files.readString(Path.of("src", "test", "resources", "sarif", "sarif-schema-2.1.0.json")));
        List<Finding> findings = List.of(Kind.values()).stream()
                .map(kind -> new Finding("rules/a b.drl", kind.ordinal(), "EXC-01", kind, "it is wrong", "Mend it"))
                .toList();
        assertThat(schema.validate(tree(new Validation(List.of("a"), findings))))
                .isEmpty();
        assertThat(schema.validate(tree(new Validation(List.of("a"), List.of()))))
                .isEmpty();
        assertThat(schema.validate(JSON.readTree("{\"version\": \"2.1.0\"}"))).isNotEmpty();
    }

    @Test
    void a_result_has_its_kind_its_level_and_its_place() throws IOException {
        Workspace workspace = Workspace.in(folder);
        workspace.edit("rules/vha-2024.01/exclusion/domestic-offences.drl", "( domestic )", "( domestik )");
        JsonNode run = tree(workspace.validate()).path("runs").path(0);
        JsonNode result = run.path("results")
                .valueStream()
                .filter(each -> each.path("level").asText().equals("error"))
                .findFirst()
                .orElseThrow();
        assertThat(result.path("ruleId").asText()).isEqualTo("unknown-property");
        assertThat(result.at("/message/text").asText())
                .isEqualTo("Offence has no property 'domestik'. Did you mean domestic?");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .endsWith("/rules/vha-2024.01/exclusion/domestic-offences.drl");
        assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt())
                .isEqualTo(10);
        assertThat(result.at("/locations/0/logicalLocations/0/name").asText()).isEqualTo("EXC-01");
        assertThat(run.at("/tool/driver/rules/" + result.path("ruleIndex").asInt() + "/id")
                        .asText())
                .isEqualTo("unknown-property");
    }

    @Test
    void a_path_with_spaces_is_a_uri() {
        Finding finding = new Finding("my rules/ä.drl", 1, "it is wrong", "Mend it");
        assertThat(new ValidationSarif(new Validation(List.of("a"), List.of(finding))).text())
                .contains("\"uri\" : \"my%20rules/%C3%A4.drl\"");
    }

    private static JsonNode tree(Validation validation) throws IOException {
        return JSON.readTree(new ValidationSarif(validation).text());
    }
}
