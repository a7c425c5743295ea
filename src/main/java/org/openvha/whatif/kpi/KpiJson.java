package org.openvha.whatif.kpi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.openvha.document.IndentedJson;
import tools.jackson.core.JsonGenerator;

/** Results as JSON, their keys in a fixed order; the same bytes on every machine. A value that is not available, and a limit that is not set, are {@code null}. */
public final class KpiJson {

    private KpiJson() {}

    /** A file of its own. */
    public static String text(List<KpiResult> results) {
        return IndentedJson.text(json -> write(results, json));
    }

    /** One object, within whatever the generator is at. */
    public static void write(List<KpiResult> results, JsonGenerator json) {
        json.writeStartObject();
        json.writeArrayPropertyStart("kpis");
        results.forEach(result -> result(result, json));
        json.writeEndArray();
        json.writeArrayPropertyStart("explanationRequired");
        Kpis.explanationRequired(results).forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void result(KpiResult result, JsonGenerator json) {
        Kpi kpi = result.kpi();
        json.writeStartObject();
        json.writeStringProperty("id", kpi.id());
        json.writeStringProperty("measure", kpi.measure().label());
        json.writeStringProperty("unit", kpi.measure().unit().label());
        number("value", result.value().map(BigDecimal::new), json);
        number("atLeast", kpi.atLeast(), json);
        number("atMost", kpi.atMost(), json);
        json.writeBooleanProperty("breached", result.breached());
        json.writeStringProperty("words", result.words());
        json.writeStringProperty("basis", kpi.basis().label());
        json.writeStringProperty("source", kpi.source());
        json.writeStringProperty("because", kpi.because());
        json.writeEndObject();
    }

    private static void number(String name, Optional<BigDecimal> number, JsonGenerator json) {
        json.writeName(name);
        if (number.isPresent()) {
            json.writeNumber(number.get());
        } else {
            json.writeNull();
        }
    }
}
