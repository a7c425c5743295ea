package org.openvha.ruleset.validation;

import java.util.List;
import org.openvha.document.Finding;
import org.openvha.document.IndentedJson;
import org.openvha.document.Severity;
import org.openvha.document.Software;
import tools.jackson.core.JsonGenerator;

/** What was found, for programs: the names are those of {@code docs/validation.md}. */
public record ValidationJson(Validation validation) {

    public String text() {
        return IndentedJson.text(this::write);
    }

    private void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeName("ruleSets").writeStartArray();
        validation.ruleSets().forEach(json::writeString);
        json.writeEndArray();
        json.writeStringProperty("software", Software.NAME + " " + Software.version());
        json.writeName("validated");
        write(validation.sets(), json);
        json.writeNumberProperty("errors", validation.count(Severity.ERROR));
        json.writeNumberProperty("warnings", validation.count(Severity.WARNING));
        json.writeNumberProperty("notes", validation.count(Severity.NOTE));
        json.writeName("findings").writeStartArray();
        validation.findings().forEach(finding -> write(finding, json));
        json.writeEndArray();
        json.writeEndObject();
    }

    /** What the findings are about: which bytes, held against which day. */
    static void write(List<Validated> sets, JsonGenerator json) {
        json.writeStartArray();
        for (Validated set : sets) {
            json.writeStartObject();
            json.writeStringProperty("ruleSet", set.ruleSet());
            json.writeStringProperty("id", set.id().orElse(null));
            json.writeStringProperty("digest", set.digest().orElse(null));
            json.writeStringProperty("asOf", set.asOf().map(Object::toString).orElse(null));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(Finding finding, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("file", finding.file());
        json.writeNumberProperty("line", finding.line());
        json.writeStringProperty("row", finding.row());
        json.writeStringProperty("severity", finding.severity().label());
        json.writeStringProperty("kind", finding.kind().label());
        json.writeStringProperty("reason", finding.problem());
        json.writeStringProperty("remedy", finding.remedy());
        json.writeEndObject();
    }
}
