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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.document.Finding;
import org.openvha.document.Software;
import org.openvha.ruleset.kinds.Kind;
import org.openvha.ruleset.validation.Validated;
import org.openvha.ruleset.validation.Validation;
import org.openvha.ruleset.validation.ValidationJson;
import org.openvha.ruleset.validation.ValidationSarif;

class SarifTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<Validated> A =
            List.of(new Validated("a", Optional.empty(), Optional.empty(), Optional.empty()));

    @TempDir
    private Path folder;

    @Test
    void findings_of_every_kind_are_valid_against_the_schema_of_the_standard() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Files.readString(Path.of("src", "test", "resources", "sarif", "sarif-schema-2.1.0.json")));
        List<Finding> findings = List.of(Kind.values()).stream()
                .map(kind -> new Finding("rules/a b.drl", kind.ordinal(), "EXC-01", kind, "it is wrong", "Mend it"))
                .toList();
        assertThat(schema.validate(tree(new Validation(A, findings)))).isEmpty();
        assertThat(schema.validate(tree(new Validation(A, List.of())))).isEmpty();
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
    void every_result_has_a_file_and_a_region_even_if_it_is_about_the_file_as_a_whole() throws IOException {
        Workspace workspace = Workspace.in(folder);
        workspace.whatIf("new", "");
        workspace.write("rules/vha-2024.01/notes.txt", "x");
        workspace.delete("rules/vha-2024.01/weights.csv");
        assertThat(tree(workspace.validate()).at("/runs/0/results"))
                .isNotEmpty()
                .allSatisfy(result -> {
                    assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                                    .asText())
                            .isNotEmpty();
                    assertThat(result.at("/locations/0/physicalLocation/region/startLine")
                                    .asInt())
                            .isPositive();
                });
    }

    @Test
    void a_run_says_with_which_software_which_bytes_were_held_against_which_day() throws IOException {
        Workspace workspace = Workspace.in(folder);
        JsonNode run = tree(workspace.validate()).at("/runs/0");
        assertThat(run.at("/tool/driver/version").asText()).isEqualTo(Software.version());
        JsonNode set = run.at("/properties/validated/1");
        assertThat(set.path("ruleSet").asText()).isEqualTo("vha-2024.01");
        assertThat(set.path("id").asText()).isEqualTo("vha-2024.01");
        assertThat(set.path("digest").asText())
                .isEqualTo(workspace.sets().load("vha-2024.01").digest());
        assertThat(set.path("asOf").asText()).isEqualTo("2024-01-31");
        assertThat(tree(workspace.validate(LocalDate.of(2025, 6, 30)))
                        .at("/runs/0/properties/validated/1/asOf")
                        .asText())
                .isEqualTo("2025-06-30");
    }

    @Test
    void json_has_the_same_stamp_and_none_where_a_set_cannot_be_read() throws IOException {
        Workspace workspace = Workspace.in(folder);
        workspace.write("rules/vha-2020.04/ruleset.yaml", "");
        Validation validation = workspace.validate();
        String text = new ValidationJson(validation).text();
        JsonNode json = JSON.readTree(text);
        assertThat(json.path("software").asText()).isEqualTo(Software.NAME + " " + Software.version());
        assertThat(json.at("/validated/0/ruleSet").asText()).isEqualTo("vha-2020.04");
        assertThat(json.at("/validated/0/digest").isNull()).isTrue();
        assertThat(json.path("validated")).isEqualTo(tree(validation).at("/runs/0/properties/validated"));
        assertThat(new ValidationJson(workspace.validate()).text()).isEqualTo(text);
    }

    @Test
    void a_path_with_spaces_is_a_uri() {
        Finding finding = new Finding("my rules/ä.drl", 1, "it is wrong", "Mend it");
        assertThat(new ValidationSarif(new Validation(A, List.of(finding))).text())
                .contains("\"uri\" : \"my%20rules/%C3%A4.drl\"");
    }

    private static JsonNode tree(Validation validation) throws IOException {
        return JSON.readTree(new ValidationSarif(validation).text());
    }
}
