package org.openvha.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
                .sorted();
    }

    /** A manifest is part of the digest of its set, so it never gets a line that is there for editors. */
    static Stream<Path> filesOutsideDigests() throws IOException {
        return files().filter(file -> !file.endsWith("ruleset.yaml"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void it_is_what_its_schema_wants(Path file) throws IOException {
        assertThat(schemaOf(file).problems(Files.readString(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("filesOutsideDigests")
    void it_says_to_editors_on_its_first_line_where_its_schema_is(Path file) throws IOException {
        String text = Files.readString(file);
        String rest = text.startsWith(MODELINE) ? text.substring(text.indexOf('\n') + 1) : text;
        String schema = file.getParent().relativize(schemaOf(file).path()).toString();

        new WrittenPage(file).says(MODELINE + schema + "\n" + rest);
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
