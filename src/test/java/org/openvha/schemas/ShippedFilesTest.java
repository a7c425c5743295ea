package org.openvha.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openvha.fixtures.WrittenPage;

/** Every YAML file of {@code rules} and {@code rule-tests}. */
class ShippedFilesTest {

    private static final String MODELINE = "# yaml-language-server: $schema=";

    static Stream<Path> files() throws IOException {
        return Stream.concat(Files.walk(Path.of("rules")), Files.walk(Path.of("rule-tests")))
                .filter(file -> file.toString().endsWith(".yaml"))
                .filter(file -> !file.endsWith("published.yaml")) // the program writes it, and nobody in an editor
                .sorted();
    }

    /** Manifests that were published before there were schemas; every byte is part of the digest. Editors find their schema in the settings. */
    private static final List<Path> WITHOUT =
            List.of(Path.of("rules", "vha-2020.04", "ruleset.yaml"), Path.of("rules", "vha-2024.01", "ruleset.yaml"));

    static Stream<Path> filesThatMayChange() throws IOException {
        return files().filter(file -> !WITHOUT.contains(file));
    }

    @ParameterizedTest
    @MethodSource("files")
    void it_is_what_its_schema_wants(Path file) throws IOException {
        assertThat(schemaOf(file).problems(Files.readString(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("filesThatMayChange")
    void it_says_to_editors_on_its_first_line_where_its_schema_is(Path file) throws IOException {
        String text = Files.readString(file);
        String rest = text.startsWith(MODELINE) ? text.substring(text.indexOf('\n') + 1) : text;
        String schema = file.getParent().relativize(schemaOf(file).path()).toString();

        new WrittenPage(file).says(MODELINE + schema + "\n" + rest);
    }

    static Stream<Path> manifests() throws IOException {
        return files().filter(file -> file.endsWith("ruleset.yaml"));
    }

    /** Every other file says it itself, and so do the manifests that may change. */
    @ParameterizedTest
    @MethodSource("manifests")
    void the_settings_for_editors_have_the_schema_of_every_manifest(Path file) throws IOException {
        JsonNode schemas = new ObjectMapper()
                .readTree(Files.readString(Path.of(".vscode", "settings.json")))
                .get("yaml.schemas");
        List<String> named = new ArrayList<>();
        schemas.properties()
                .forEach(schema -> schema.getValue().forEach(glob -> {
                    if (FileSystems.getDefault()
                            .getPathMatcher("glob:" + glob.asText())
                            .matches(file)) {
                        named.add(schema.getKey());
                    }
                }));

        assertThat(named).containsOnly("./" + schemaOf(file).path());
    }

    private static SchemaFile schemaOf(Path file) {
        return switch (file.getFileName().toString()) {
            case "ruleset.yaml" -> SchemaFile.RULESET;
            case "consultation.yaml" -> SchemaFile.CONSULTATION;
            case "kpis.yaml" -> SchemaFile.KPIS;
            case "suite.yaml" -> SchemaFile.SUITE;
            default -> SchemaFile.RULE_TEST;
        };
    }
}
