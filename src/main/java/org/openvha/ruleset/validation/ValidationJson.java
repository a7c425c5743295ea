package org.openvha.ruleset.validation;

import org.openvha.document.Finding;
import org.openvha.document.IndentedJson;
import org.openvha.document.Severity;
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
        json.writeNumberProperty("errors", validation.count(Severity.ERROR));
        json.writeNumberProperty("warnings", validation.count(Severity.WARNING));
        json.writeNumberProperty("notes", validation.count(Severity.NOTE));
        json.writeName("findings").writeStartArray();
        validation.findings().forEach(finding -> write(finding, json));
        json.writeEndArray();
        json.writeEndObject();
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
