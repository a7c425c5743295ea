package org.openvha.ruleset.validation;

import java.util.List;
import org.openvha.document.Finding;
import org.openvha.document.FindingKind;
import org.openvha.document.IndentedJson;
import org.openvha.document.Software;
import org.openvha.ruleset.kinds.Kind;
import tools.jackson.core.JsonGenerator;

/** What was found, as SARIF 2.1.0, which editors and code hosts show beside the lines. Levels are SARIF's own: error, warning, note. */
public record ValidationSarif(Validation validation) {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    public String text() {
        return IndentedJson.text(this::write);
    }

    private void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("$schema", SCHEMA);
        json.writeStringProperty("version", "2.1.0");
        json.writeName("runs").writeStartArray();
        json.writeStartObject();
        driver(json);
        json.writeStringProperty("columnKind", "unicodeCodePoints");
        json.writeName("properties").writeStartObject();
        json.writeName("validated");
        ValidationJson.write(validation.sets(), json);
        json.writeEndObject();
        json.writeName("results").writeStartArray();
        validation.findings().forEach(finding -> result(finding, json));
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void driver(JsonGenerator json) {
        json.writeName("tool").writeStartObject();
        json.writeName("driver").writeStartObject();
        json.writeStringProperty("name", Software.NAME);
        json.writeStringProperty("version", Software.version());
        json.writeName("rules").writeStartArray();
        kinds().forEach(kind -> kind(kind, json));
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private List<FindingKind> kinds() {
        return validation.findings().stream().map(Finding::kind).distinct().toList();
    }

    private static void kind(FindingKind kind, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("id", kind.label());
        if (kind instanceof Kind known) {
            message("shortDescription", known.meaning(), json);
        }
        json.writeName("defaultConfiguration").writeStartObject();
        json.writeStringProperty("level", kind.severity().label());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void result(Finding finding, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("ruleId", finding.kind().label());
        json.writeNumberProperty("ruleIndex", kinds().indexOf(finding.kind()));
        json.writeStringProperty("level", finding.severity().label());
        String remedy = finding.remedy().endsWith("?") ? finding.remedy() : finding.remedy() + ".";
        message("message", finding.problem() + ". " + remedy, json);
        json.writeName("locations").writeStartArray();
        location(finding, json);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void location(Finding finding, JsonGenerator json) {
        json.writeStartObject();
        json.writeName("physicalLocation").writeStartObject();
        json.writeName("artifactLocation").writeStartObject();
        json.writeStringProperty("uri", new FileReference(finding.file()).uri());
        json.writeEndObject();
        json.writeName("region").writeStartObject();
        json.writeNumberProperty("startLine", Math.max(1, finding.line())); // code hosts show no result without one
        json.writeEndObject();
        json.writeEndObject();
        if (!finding.row().isEmpty()) {
            json.writeName("logicalLocations").writeStartArray();
            json.writeStartObject();
            json.writeStringProperty("name", finding.row());
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void message(String name, String text, JsonGenerator json) {
        json.writeName(name).writeStartObject();
        json.writeStringProperty("text", text);
        json.writeEndObject();
    }
}
