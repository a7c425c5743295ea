package org.openvha.audit.replay;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where two JSON texts part first, in the order in which they are written. */
public final class JsonDifference {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LINE = "(line)";

    private JsonDifference() {}

    /** Compares bytes; empty if they are the same. The path of texts that mean the same, or are no JSON, is {@code (line)}. */
    public static Optional<Difference> between(Optional<String> individual, byte[] expected, byte[] got) {
        if (Arrays.equals(expected, got)) {
            return Optional.empty();
        }
        try {
            Optional<Difference> found = between(individual, "", JSON.readTree(expected), JSON.readTree(got));
            if (found.isPresent()) {
                return found;
            }
        } catch (JacksonException notJson) {
            // Then the lines themselves are shown.
        }
        return Optional.of(new Difference(individual, LINE, text(expected), text(got)));
    }

    /** Compares what they mean; empty if that is the same. */
    static Optional<Difference> between(Optional<String> individual, String path, JsonNode expected, JsonNode got) {
        if (expected.isObject() && got.isObject()) {
            Set<String> names = new LinkedHashSet<>(expected.propertyNames());
            names.addAll(got.propertyNames());
            return names.stream()
                    .map(name -> between(
                            individual, path.isEmpty() ? name : path + "." + name, expected.path(name), got.path(name)))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        if (expected.isArray() && got.isArray()) {
            for (int i = 0; i < Math.max(expected.size(), got.size()); i++) {
                Optional<Difference> found = between(individual, path + "[" + i + "]", expected.path(i), got.path(i));
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
        return expected.equals(got)
                ? Optional.empty()
                : Optional.of(new Difference(individual, path, shown(expected), shown(got)));
    }

    private static String shown(JsonNode node) {
        if (node.isMissingNode()) {
            return Difference.NOTHING;
        }
        return node.isString() ? node.stringValue() : node.toString();
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.UTF_8).stripTrailing();
    }
}
