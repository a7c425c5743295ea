package org.openvha.register.runs;

import org.openvha.document.BadInputException;
import org.openvha.document.IndentedJson;
import org.openvha.register.facts.Load;
import tools.jackson.core.JsonGenerator;

/**
 * The receipt of a run: what {@code assess} writes, without the counts of rows that came in, since what is known comes from several loads, and with the run it is the receipt
 * of.
 */
record RunReceipt(Run run, Load load) {

    /** Indented JSON, as of {@code receipt.json}. */
    String text() {
        RunCounts counts = run.counts()
                .orElseThrow(() -> new BadInputException(
                        "Run " + run.id() + " has no result, so no receipt: it is " + run.state() + "."));
        return IndentedJson.text(json -> write(counts, json));
    }

    private void write(RunCounts counts, JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("run", run.id());
        json.writeNumberProperty("load", run.load());
        json.writeStringProperty("ruleSet", run.ruleSet());
        json.writeStringProperty("ruleSetDigest", run.ruleSetDigest());
        json.writeStringProperty("factsDigest", load.factsDigest());
        json.writeStringProperty("demographicsDigest", load.demographicsDigest());
        json.writeStringProperty("software", run.software());
        json.writeStringProperty("asOf", run.asOf().toString());
        json.writeStringProperty("mode", run.mode() == RunMode.ASSESSMENT ? "assessment" : "simulation");
        json.writeBooleanProperty("listedOnly", false);
        json.writeObjectPropertyStart("outcomes");
        json.writeNumberProperty("INCLUDED", counts.included());
        json.writeNumberProperty("REMOVED", counts.removed());
        json.writeNumberProperty("NOT_INCLUDED", counts.notIncluded());
        json.writeEndObject();
        json.writeNumberProperty("incomplete", counts.incomplete());
        json.writeStringProperty("resultDigest", run.resultDigest().orElseThrow());
        json.writeEndObject();
    }
}
