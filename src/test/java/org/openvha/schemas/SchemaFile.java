package org.openvha.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** One schema of {@code docs/schemas}. */
enum SchemaFile {
    RULESET("ruleset"),
    CONSULTATION("consultation"),
    KPIS("kpis"),
    RULE_TEST("rule-test"),
    SUITE("suite");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final String name;

    SchemaFile(String name) {
        this.name = name;
    }

    Path path() {
        return Path.of("docs", "schemas", name + ".schema.json");
    }

    JsonNode document() {
        try {
            return JSON.readTree(Files.readString(path()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What an editor would mark in a text; empty if nothing. */
    List<String> problems(String yaml) {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new CoreSchema()).build();
        JsonNode tree = JSON.valueToTree(new Load(settings).loadFromString(yaml));
        return REGISTRY.getSchema(document()).validate(tree).stream()
                .map(Error::toString)
                .toList();
    }

    /** The keys that stand at a place of the schema, such as {@code /$defs/offence/properties}. */
    Set<String> keys(String place) {
        Set<String> keys = new TreeSet<>();
        document().at(place).fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** The values of a list at a place of the schema. */
    List<String> values(String place) {
        List<String> values = new java.util.ArrayList<>();
        document().at(place).forEach(value -> values.add(value.asText()));
        return values;
    }
}
