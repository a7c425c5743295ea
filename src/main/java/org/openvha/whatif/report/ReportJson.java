package org.openvha.whatif.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openvha.document.Digests;
import org.openvha.document.IndentedJson;
import org.openvha.document.Software;
import org.openvha.facts.IntakeReport;
import org.openvha.whatif.ComparisonJson;
import org.openvha.whatif.equality.Attribute;
import org.openvha.whatif.equality.EqualityImpact;
import org.openvha.whatif.equality.EqualityJson;
import org.openvha.whatif.equality.GroupImpact;
import org.openvha.whatif.kpi.KpiJson;
import tools.jackson.core.JsonGenerator;

/** {@code comparison.json} (contract, section 4): indented, since people read it; the same bytes on every machine. */
public final class ReportJson {

    private static final List<Attribute> BREAKDOWNS = List.of(
            Attribute.AGE_BAND,
            Attribute.UNDER_18,
            Attribute.SEX,
            Attribute.ETHNIC_GROUP,
            Attribute.BOROUGH,
            Attribute.BCU);

    /** Of {@link #evidence}, as its member {@code format} says. */
    public static final String EVIDENCE_FORMAT = "comparison-evidence-1";

    private ReportJson() {}

    public static String text(Report report) {
        return IndentedJson.text(json -> {
            json.writeStartObject();
            ComparisonJson.members(report.comparison(), json);
            sharedMembers(report, json);
        });
    }

    /** What may be kept of a comparison for as long as the rule set is: it names nobody, and has the digest of {@code comparison.json}, which does. */
    public static String evidence(Report report) {
        String whole = Digests.sha256(text(report).getBytes(StandardCharsets.UTF_8));
        return IndentedJson.text(json -> {
            json.writeStartObject();
            json.writeStringProperty("format", EVIDENCE_FORMAT);
            json.writeStringProperty("comparisonDigest", whole);
            ComparisonJson.countedMembers(report.comparison(), json);
            sharedMembers(report, json);
        });
    }

    private static void sharedMembers(Report report, JsonGenerator json) {
        json.writeStringProperty("demographicsDigest", report.demographicsDigest());
        report.origin().kpisDigest().ifPresent(digest -> json.writeStringProperty("kpisDigest", digest));
        report.origin()
                .intake()
                .ifPresent(intake -> intake(intake, report.origin().incomplete(), json));
        json.writeStringProperty("software", Software.NAME + " " + Software.version());
        json.writeStringProperty("command", report.command());
        report.equality().ifPresent(equality -> {
            breakdowns(equality, json);
            json.writeName("equality");
            EqualityJson.write(equality, json);
        });
        json.writeName("limits");
        KpiJson.write(report.kpis(), json);
        json.writeEndObject();
    }

    private static void intake(IntakeReport intake, long incomplete, JsonGenerator json) {
        json.writeObjectPropertyStart("intake");
        json.writeNumberProperty("rowsRefused", intake.refusals().size());
        json.writeNumberProperty("individualsLeftOut", intake.individualsLeftOut());
        json.writeNumberProperty("incomplete", incomplete);
        json.writeNumberProperty("unmatchedReviews", intake.unmatchedReviews());
        json.writeArrayPropertyStart("warnings");
        intake.warnings().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Counts alone, for whoever wants no more; rates and intervals stand under {@code equality}. */
    private static void breakdowns(EqualityImpact equality, JsonGenerator json) {
        json.writeObjectPropertyStart("breakdowns");
        for (Attribute attribute : BREAKDOWNS) {
            json.writeArrayPropertyStart(camelCase(attribute.code()));
            equality.of(attribute).groups().forEach(group -> breakdown(group, json));
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void breakdown(GroupImpact group, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("group", group.group().label());
        json.writeNumberProperty("baseline", group.baseline().listed());
        json.writeNumberProperty("candidate", group.candidate().listed());
        json.writeNumberProperty("entrants", group.change().entrants().count());
        json.writeNumberProperty("leavers", group.change().leavers().count());
        json.writeEndObject();
    }

    /** {@code age-band} becomes {@code ageBand}. */
    private static String camelCase(String code) {
        StringBuilder camel = new StringBuilder();
        for (String word : code.split("-")) {
            camel.append(camel.isEmpty() ? word.charAt(0) : Character.toUpperCase(word.charAt(0)))
                    .append(word.substring(1));
        }
        return camel.toString();
    }
}
