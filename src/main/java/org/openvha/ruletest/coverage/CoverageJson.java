package org.openvha.ruletest.coverage;

import java.util.List;
import java.util.Map;
import org.openvha.document.IndentedJson;
import tools.jackson.core.JsonGenerator;

/** What was found, for programs: keys in this order, numbers whole. */
public final class CoverageJson {

    private CoverageJson() {}

    /**
     * One object with a member {@code ruleSets}, in the order of the reports.
     *
     * @param populations by id of rule set; those that were not asked for are missing
     */
    public static String text(List<CoverageReport> reports, Map<String, PopulationReport> populations) {
        return IndentedJson.text(json -> {
            json.writeStartObject();
            json.writeArrayPropertyStart("ruleSets");
            for (CoverageReport report : reports) {
                json.writeStartObject();
                members(report, json);
                if (populations.containsKey(report.ruleSet())) {
                    population(populations.get(report.ruleSet()), json);
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void members(CoverageReport report, JsonGenerator json) {
        json.writeStringProperty("ruleSet", report.ruleSet());
        json.writeStringProperty("parent", report.parent());
        json.writeNumberProperty("percent", report.percent());
        json.writeArrayPropertyStart("exercises");
        for (Exercise exercise : report.exercises()) {
            json.writeStartObject();
            json.writeStringProperty("part", exercise.part().name());
            json.writeStringProperty("what", exercise.what());
            json.writeBooleanProperty("shown", exercise.shown());
            exercise.impossible().ifPresent(why -> json.writeStringProperty("impossible", why));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void population(PopulationReport report, JsonGenerator json) {
        json.writeObjectPropertyStart("population");
        json.writeStringProperty("factsDigest", report.factsDigest());
        json.writeStringProperty("asOf", report.asOf().toString());
        json.writeNumberProperty("people", report.people());
        json.writeArrayPropertyStart("rules");
        for (Firing firing : report.firings()) {
            json.writeStartObject();
            json.writeStringProperty("rule", firing.rule());
            json.writeNumberProperty("tried", firing.tried());
            json.writeNumberProperty("applied", firing.applied());
            json.writeStringProperty("frequency", firing.frequency().name());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
