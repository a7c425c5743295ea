package org.openvha.supply;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openvha.document.Software;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bill of materials that is committed and goes into the jar: CycloneDX 1.6, which is the lock of all dependencies as well. */
final class Sbom {

    static final Path FILE = Path.of("src/main/resources/META-INF/sbom/application.cdx.json");

    private Sbom() {}

    /** What is committed, by purl. */
    static SortedMap<String, Component> read() {
        SortedMap<String, Component> components = new TreeMap<>();
        for (JsonNode each : tree().get("components")) {
            Component component = new Component(
                    each.get("purl").stringValue(),
                    each.get("group").stringValue(),
                    each.get("name").stringValue(),
                    each.get("version").stringValue(),
                    each.get("scope").stringValue(),
                    each.at("/hashes/0/content").stringValue());
            components.put(component.purl(), component);
        }
        return components;
    }

    static JsonNode tree() {
        try {
            return new JsonMapper().readTree(Files.readAllBytes(FILE));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The same bytes for the same components: neither time nor serial number. */
    static String text(SortedMap<String, Component> components) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("bomFormat", "CycloneDX");
        document.put("specVersion", "1.6");
        document.put("version", 1);
        document.put(
                "metadata", Map.of("component", new TreeMap<>(Map.of("type", "application", "name", Software.NAME))));
        document.put(
                "components",
                List.copyOf(components.values()).stream().map(Component::json).toList());
        return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
    }
}
