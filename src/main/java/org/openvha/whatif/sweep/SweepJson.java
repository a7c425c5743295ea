package org.openvha.whatif.sweep;

import org.openvha.document.IndentedJson;
import org.openvha.whatif.variant.VariantJson;
import tools.jackson.core.JsonGenerator;

/** The text of {@code sweep.json}; the same sweep gives the same text. */
public final class SweepJson {

    private SweepJson() {}

    public static String text(Sweep sweep) {
        return IndentedJson.text(json -> object(sweep, json));
    }

    private static void object(Sweep sweep, JsonGenerator json) {
        json.writeStartObject();
        VariantJson.base(sweep.base(), json);
        json.writeArrayPropertyStart("axes");
        sweep.axes().forEach(axis -> axis(axis, json));
        json.writeEndArray();
        json.writeArrayPropertyStart("points");
        sweep.points().forEach(point -> point(sweep, point, json));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void axis(Axis axis, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("axis", axis.cause());
        json.writeStringProperty("unit", axis.unit());
        json.writeStringProperty("meaning", axis.meaning());
        json.writeNumberProperty("unchanged", axis.unchanged());
        json.writeArrayPropertyStart("values");
        axis.values().forEach(json::writeNumber);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void point(Sweep sweep, Point point, JsonGenerator json) {
        json.writeStartObject();
        json.writeObjectPropertyStart("values");
        for (int i = 0; i < point.values().size(); i++) {
            json.writeNumberProperty(sweep.axes().get(i).cause(), point.values().get(i));
        }
        json.writeEndObject();
        json.writeBooleanProperty("unchanged", point.unchanged());
        VariantJson.effect(point.effect(), json);
        json.writeEndObject();
    }
}
