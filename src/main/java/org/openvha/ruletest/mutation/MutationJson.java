package org.openvha.ruletest.mutation;

import java.util.List;
import org.openvha.document.IndentedJson;
import tools.jackson.core.JsonGenerator;

/** What was found, for programs: keys in this order, numbers whole. */
public final class MutationJson {

    private MutationJson() {}

    /** One object with a member {@code ruleSets}, in the order of the reports. */
    public static String text(List<MutationReport> reports) {
        return IndentedJson.text(json -> {
            json.writeStartObject();
            json.writeArrayPropertyStart("ruleSets");
            reports.forEach(report -> write(report, json));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(MutationReport report, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("ruleSet", report.ruleSet());
        json.writeStringProperty("parent", report.parent());
        json.writeBooleanProperty("holds", report.holds());
        json.writeNumberProperty("mutants", report.mutants().size());
        json.writeNumberProperty("noticed", report.count(Fate.NOTICED));
        json.writeNumberProperty("equivalent", report.equivalent());
        json.writeNumberProperty("unnoticed", report.count(Fate.UNNOTICED));
        json.writeNumberProperty("score", report.score());
        json.writeArrayPropertyStart("failed");
        report.failed().forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("tried");
        report.mutants().forEach(mutant -> {
            json.writeStartObject();
            json.writeStringProperty("mutant", mutant.name());
            json.writeStringProperty("fate", mutant.fate().name());
            json.writeStringProperty("why", mutant.why());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeEndObject();
    }
}
