package org.openvha.whatif.ablation;

import org.openvha.document.IndentedJson;
import org.openvha.whatif.variant.VariantJson;
import tools.jackson.core.JsonGenerator;

/** The text of {@code ablation.json}; the same ablation gives the same text. */
public final class AblationJson {

    private AblationJson() {}

    public static String text(Ablation ablation) {
        return IndentedJson.text(json -> object(ablation, json));
    }

    private static void object(Ablation ablation, JsonGenerator json) {
        json.writeStartObject();
        VariantJson.base(ablation.base(), json);
        json.writeArrayPropertyStart("switchedOff");
        ablation.parts().forEach(part -> part(part, json));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void part(SwitchedOff part, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("part", part.cause());
        json.writeStringProperty("name", part.name());
        if (!part.stratum().isEmpty()) {
            json.writeStringProperty("stratum", part.stratum());
        }
        json.writeStringProperty("role", part.role().code());
        part.caution().ifPresent(caution -> json.writeStringProperty("caution", caution));
        VariantJson.effect(part.effect(), json);
        json.writeEndObject();
    }
}
