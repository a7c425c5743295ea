package org.openvha.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.JsonSchema;
import tools.jackson.databind.json.JsonMapper;

/** The document of the API, as it is written and as JSON. */
final class OpenApiDocument {

    private static final String PLACE = "/openapi/openapi.yaml";

    private OpenApiDocument() {}

    static byte[] yaml() {
        try (InputStream in = OpenApiDocument.class.getResourceAsStream(PLACE)) {
            return in.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static byte[] json(JsonMapper mapper) {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new JsonSchema()).build();
        Object tree = new Load(settings).loadFromString(new String(yaml(), java.nio.charset.StandardCharsets.UTF_8));
        return mapper.writeValueAsBytes(tree);
    }
}
