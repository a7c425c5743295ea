package org.openvha.whatif.equality;

import java.util.List;
import org.openvha.document.IndentedJson;
import tools.jackson.core.JsonGenerator;

/**
 * The equality impact as JSON, its keys in a fixed order; the same bytes on every machine. What Aequitas or Fairlearn have a name for has that name, and measures are called
 * as in {@link EqualityCsv}. Numbers are rounded to six decimals; what is not available is {@code null}, and so is the upper limit of an interval that has none.
 */
public final class EqualityJson {

    private EqualityJson() {}

    /** A file of its own. */
    public static String text(EqualityImpact impact) {
        return IndentedJson.text(json -> write(impact, json));
    }

    /** One object, within whatever the generator is at. */
    public static void write(EqualityImpact impact, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("baselineAsOf", impact.baselineAsOf().toString());
        json.writeStringProperty("candidateAsOf", impact.candidateAsOf().toString());
        json.writeNumberProperty("people", impact.people());
        json.writeNumberProperty("confidenceLevel", impact.level());
        json.writeObjectPropertyStart("smallGroups");
        json.writeNumberProperty("fewerAssessedThan", GroupImpact.FEW_ASSESSED);
        json.writeNumberProperty("fewerListedOnEachSideThan", GroupImpact.FEW_LISTED);
        json.writeEndObject();
        json.writeArrayPropertyStart("attributes");
        impact.attributes().forEach(attribute -> attribute(attribute, json));
        json.writeEndArray();
        json.writeArrayPropertyStart("comparators");
        impact.comparators().forEach(comparator -> comparator(comparator, json));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void attribute(AttributeImpact impact, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("attribute", impact.attribute().code());
        json.writeStringProperty("label", impact.attribute().label());
        json.writeStringProperty("note", impact.attribute().note());
        json.writeStringProperty("reference", impact.reference().group().code());
        parity("baselineParity", impact.baselineParity(), impact.baselineParityOfLargerStated(), json);
        parity("candidateParity", impact.candidateParity(), impact.candidateParityOfLargerStated(), json);
        json.writeArrayPropertyStart("groups");
        impact.groups().forEach(group -> group(group, json));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void parity(String name, Parity all, Parity largerStated, JsonGenerator json) {
        json.writeObjectPropertyStart(name);
        parity(all, json);
        json.writeObjectPropertyStart("withoutSmallAndNotStated");
        parity(largerStated, json);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void parity(Parity parity, JsonGenerator json) {
        JsonNumbers.number("demographic_parity_difference", parity.difference(), json);
        JsonNumbers.number("demographic_parity_ratio", parity.ratio(), json);
    }

    private static void group(GroupImpact impact, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("group", impact.group().code());
        json.writeStringProperty("label", impact.group().label());
        json.writeBooleanProperty("stated", impact.group().stated());
        json.writeBooleanProperty("reference", impact.reference());
        json.writeBooleanProperty("small", impact.isSmall());
        state("baseline", impact.baseline(), json);
        state("candidate", impact.candidate(), json);
        change(impact.change(), json);
        json.writeEndObject();
    }

    private static void state(String name, StateImpact state, JsonGenerator json) {
        json.writeObjectPropertyStart(name);
        json.writeBooleanProperty("small", state.isSmall());
        json.writeNumberProperty("population", state.population().count());
        JsonNumbers.share("population_share", state.population(), json);
        json.writeNumberProperty("listed", state.listed());
        JsonNumbers.share("ppr", state.list(), json);
        JsonNumbers.number("ppr_disparity", state.pprDisparity(), json);
        compared("selection_rate", "pprev_disparity", state.selection(), json);
        json.writeEndObject();
    }

    private static void change(ChangeImpact change, JsonGenerator json) {
        json.writeObjectPropertyStart("change");
        json.writeNumberProperty("entrants", change.entrants().count());
        JsonNumbers.share("share_of_entrants", change.entrants(), json);
        json.writeNumberProperty("leavers", change.leavers().count());
        JsonNumbers.share("share_of_leavers", change.leavers(), json);
        compared("entering_rate", "entering_rate_ratio", change.entering(), json);
        compared("leaving_rate", "leaving_rate_ratio", change.leaving(), json);
        JsonNumbers.estimate("selection_rate_change", change.selection(), json);
        json.writeEndObject();
    }

    private static void compared(String name, String ratio, ComparedRate compared, JsonGenerator json) {
        JsonNumbers.rate(name, compared.rate(), compared.interval(), json);
        JsonNumbers.estimate(name + "_difference", compared.difference(), json);
        JsonNumbers.estimate(ratio, compared.ratio(), json);
    }

    private static void comparator(CrimeTypeShares comparator, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("crimeType", comparator.crimeType());
        json.writeNumberProperty("suspects", comparator.suspects());
        json.writeArrayPropertyStart("attributes");
        comparator.groups().forEach((attribute, groups) -> shares(attribute, groups, json));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void shares(Attribute attribute, List<GroupShare> groups, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("attribute", attribute.code());
        json.writeArrayPropertyStart("groups");
        for (GroupShare share : groups) {
            json.writeStartObject();
            json.writeStringProperty("group", share.group().code());
            json.writeNumberProperty("count", share.suspects().count());
            JsonNumbers.share("share", share.suspects(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
