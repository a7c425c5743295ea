package org.openvha.assessment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;

/** An assessment as one line of JSON, its keys in the contract's order (section 3): UTF-8, ending in one LF. Thread-safe. */
public final class AssessmentJson {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int TYPICAL_BYTES = 2048;

    private static final SerializedString INDIVIDUAL = new SerializedString("individual");
    private static final SerializedString RULE_SET = new SerializedString("ruleSet");
    private static final SerializedString AS_OF = new SerializedString("asOf");
    private static final SerializedString OUTCOME = new SerializedString("outcome");
    private static final SerializedString SCORE = new SerializedString("score");
    private static final SerializedString INCOMPLETE = new SerializedString("incomplete");
    private static final SerializedString CONTRIBUTIONS = new SerializedString("contributions");
    private static final SerializedString EXCLUSIONS = new SerializedString("exclusions");
    private static final SerializedString CRITERIA = new SerializedString("criteria");
    private static final SerializedString FLAGS = new SerializedString("flags");
    private static final SerializedString RULE = new SerializedString("rule");
    private static final SerializedString POINTS = new SerializedString("points");
    private static final SerializedString FACTS = new SerializedString("facts");
    private static final SerializedString WEIGHT = new SerializedString("weight");
    private static final SerializedString PERCENT = new SerializedString("percent");
    private static final SerializedString CRIME_TYPE = new SerializedString("crimeType");
    private static final SerializedString BECAUSE = new SerializedString("because");
    private static final SerializedString MET = new SerializedString("met");
    private static final SerializedString OBSERVED = new SerializedString("observed");
    private static final SerializedString REQUIRED = new SerializedString("required");
    private static final SerializedString UNSCORED = new SerializedString("unscored");
    private static final SerializedString OFFENCES = new SerializedString("offences");
    private static final SerializedString REPORTS = new SerializedString("reports");
    private static final SerializedString COUNT = new SerializedString("count");

    private AssessmentJson() {}

    /** Writes the line; the stream stays open. */
    public static void write(Assessment assessment, OutputStream out) throws IOException {
        out.write(line(assessment));
    }

    /** The line as bytes. */
    public static byte[] line(Assessment assessment) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(TYPICAL_BYTES);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            object(assessment, json);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private static void object(Assessment assessment, JsonGenerator json) {
        json.writeStartObject();
        json.writeName(INDIVIDUAL).writeString(assessment.individual());
        json.writeName(RULE_SET).writeString(assessment.ruleSet());
        json.writeName(AS_OF).writeString(assessment.asOf().toString());
        json.writeName(OUTCOME).writeString(assessment.outcome().name());
        json.writeName(SCORE).writeNumber(assessment.score());
        json.writeName(INCOMPLETE).writeBoolean(assessment.incomplete());
        json.writeName(CONTRIBUTIONS).writeStartArray();
        for (Contribution contribution : assessment.contributions()) {
            contribution(contribution, json);
        }
        json.writeEndArray();
        json.writeName(EXCLUSIONS).writeStartArray();
        for (Exclusion exclusion : assessment.exclusions()) {
            exclusion(exclusion, json);
        }
        json.writeEndArray();
        json.writeName(CRITERIA).writeStartArray();
        for (Criterion criterion : assessment.criteria()) {
            criterion(criterion, json);
        }
        json.writeEndArray();
        json.writeName(FLAGS).writeStartArray();
        for (Flag flag : assessment.flags()) {
            flag(flag, json);
        }
        json.writeEndArray();
        if (!assessment.unscored().isEmpty()) {
            json.writeName(UNSCORED).writeStartObject();
            array(OFFENCES, assessment.unscored().offences(), json);
            array(REPORTS, assessment.unscored().reports(), json);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void contribution(Contribution contribution, JsonGenerator json) {
        json.writeStartObject();
        json.writeName(RULE).writeString(contribution.rule());
        json.writeName(POINTS).writeNumber(contribution.points());
        facts(contribution.facts(), json);
        if (contribution.offence().isPresent()) {
            Contribution.Weighting weighting = contribution.offence().get();
            json.writeName(WEIGHT).writeNumber(weighting.weight());
            json.writeName(PERCENT).writeNumber(weighting.percent());
            json.writeName(CRIME_TYPE).writeString(weighting.crimeType());
        }
        json.writeName(BECAUSE).writeString(contribution.because());
        json.writeEndObject();
    }

    private static void exclusion(Exclusion exclusion, JsonGenerator json) {
        json.writeStartObject();
        json.writeName(RULE).writeString(exclusion.rule());
        facts(exclusion.facts(), json);
        json.writeName(BECAUSE).writeString(exclusion.because());
        json.writeEndObject();
    }

    private static void criterion(Criterion criterion, JsonGenerator json) {
        json.writeStartObject();
        json.writeName(RULE).writeString(criterion.rule());
        json.writeName(MET).writeBoolean(criterion.met());
        json.writeName(OBSERVED).writeString(criterion.observed());
        json.writeName(REQUIRED).writeString(criterion.required());
        json.writeEndObject();
    }

    private static void flag(Flag flag, JsonGenerator json) {
        json.writeStartObject();
        json.writeName(RULE).writeString(flag.rule());
        facts(flag.facts(), json);
        if (flag.count().isPresent()) {
            json.writeName(COUNT).writeNumber(flag.count().getAsLong());
        }
        json.writeName(BECAUSE).writeString(flag.because());
        json.writeEndObject();
    }

    private static void facts(List<String> facts, JsonGenerator json) {
        array(FACTS, facts, json);
    }

    private static void array(SerializedString name, List<String> texts, JsonGenerator json) {
        json.writeName(name).writeStartArray();
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
