package org.openvha.assessment;

import java.io.StringWriter;
import org.openvha.facts.FactsFile;
import org.openvha.facts.RowCounts;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** The receipt's JSON: indented, since people read it; the same bytes on every machine. */
final class ReceiptJson {

    private static final JsonFactory JSON = new JsonFactory();
    private static final DefaultIndenter LINE_FEED = new DefaultIndenter("  ", "\n");

    private ReceiptJson() {}

    static String text(Receipt receipt) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(new Indented(), text)) {
            object(receipt, json);
        }
        return text.append('\n').toString();
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

    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter().withObjectIndenter(LINE_FEED);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
