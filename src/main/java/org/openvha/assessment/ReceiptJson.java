package org.openvha.assessment;

import org.openvha.document.IndentedJson;
import org.openvha.facts.FactsFile;
import org.openvha.facts.RowCounts;
import tools.jackson.core.JsonGenerator;

/** The receipt's JSON: indented, since people read it; the same bytes on every machine. */
final class ReceiptJson {

    private ReceiptJson() {}

    static String text(Receipt receipt) {
        return IndentedJson.text(json -> object(receipt, json));
    }

    private static void object(Receipt receipt, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("ruleSet", receipt.ruleSet());
        json.writeStringProperty("ruleSetDigest", receipt.ruleSetDigest());
        json.writeStringProperty("factsDigest", receipt.factsDigest());
        json.writeStringProperty("demographicsDigest", receipt.demographicsDigest());
        json.writeStringProperty("software", receipt.software());
        json.writeStringProperty("asOf", receipt.asOf().toString());
        json.writeStringProperty("mode", Receipt.MODE);
        json.writeBooleanProperty("listedOnly", receipt.listedOnly());
        json.writeObjectPropertyStart("outcomes");
        for (Outcome outcome : Outcome.values()) {
            json.writeNumberProperty(outcome.name(), receipt.outcomes().get(outcome));
        }
        json.writeEndObject();
        json.writeObjectPropertyStart("rows");
        for (FactsFile file : FactsFile.values()) {
            if (receipt.rows().containsKey(file)) {
                rows(file, receipt.rows().get(file), json);
            }
        }
        json.writeEndObject();
        json.writeNumberProperty("individualsLeftOut", receipt.individualsLeftOut());
        json.writeNumberProperty("unmatchedReviews", receipt.unmatchedReviews());
        json.writeNumberProperty("incomplete", receipt.incomplete());
        json.writeStringProperty("resultDigest", receipt.resultDigest());
        json.writeEndObject();
    }

    private static void rows(FactsFile file, RowCounts rows, JsonGenerator json) {
        json.writeObjectPropertyStart(file.fileName());
        json.writeNumberProperty("in", rows.in());
        json.writeNumberProperty("accepted", rows.accepted());
        json.writeNumberProperty("refused", rows.refused());
        json.writeEndObject();
    }
}
