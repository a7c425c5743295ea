package org.openvha.whatif.variant;

import java.math.BigDecimal;
import java.util.Optional;
import org.openvha.document.Software;
import org.openvha.whatif.statistics.Estimate;
import org.openvha.whatif.statistics.Interval;
import org.openvha.whatif.statistics.Rounded;
import tools.jackson.core.JsonGenerator;

/** What {@code sweep.json} and {@code ablation.json} have in common: keys in this order, decimals rounded. What is not available is {@code null}. */
public final class VariantJson {

    private VariantJson() {}

    /** Writes members of an object that is open. */
    public static void base(Base base, JsonGenerator json) {
        json.writeStringProperty("mode", "simulation");
        json.writeStringProperty("ruleSet", base.ruleSet());
        json.writeStringProperty("ruleSetDigest", base.digest());
        json.writeStringProperty("factsDigest", base.factsDigest());
        json.writeStringProperty("demographicsDigest", base.demographicsDigest());
        json.writeStringProperty("software", Software.NAME + " " + Software.version());
        json.writeStringProperty("asOf", base.asOf().toString());
        json.writeNumberProperty("individuals", base.people());
        json.writeObjectPropertyStart("unchanged");
        figures(base.unchanged(), json);
        json.writeEndObject();
    }

    /** Writes members of an object that is open. */
    public static void effect(Effect effect, JsonGenerator json) {
        figures(effect.list(), json);
        json.writeNumberProperty("netChange", effect.net());
        json.writeNumberProperty("entrants", effect.entrants());
        json.writeNumberProperty("leavers", effect.leavers());
        json.writeNumberProperty("rescored", effect.rescored());
        json.writeNumberProperty("scoreChanged", effect.scoreChanged());
        json.writeNumberProperty("flagsChanged", effect.flagsChanged());
        json.writeNumberProperty("under18Change", effect.under18Change());
        json.writeNumberProperty("topOverlap", effect.topOverlap());
        json.writeNumberProperty("touched", effect.touched());
    }

    private static void figures(Figures figures, JsonGenerator json) {
        json.writeNumberProperty("listed", figures.listed());
        json.writeNumberProperty("under18", figures.under18());
        decimal("under18Share", Rounded.of(figures.under18Share()), json);
        if (!figures.ratios().isEmpty()) {
            json.writeArrayPropertyStart("selectionRateRatios");
            figures.ratios().forEach(ratio -> ratio(ratio, json));
            json.writeEndArray();
        }
    }

    private static void ratio(GroupRatio ratio, JsonGenerator json) {
        Optional<Interval> interval = ratio.ratio().flatMap(Estimate::interval);
        json.writeStartObject();
        json.writeStringProperty("attribute", ratio.attribute());
        json.writeStringProperty("group", ratio.group());
        json.writeStringProperty("reference", ratio.reference());
        json.writeNumberProperty("listed", ratio.selection().count());
        json.writeNumberProperty("assessed", ratio.selection().of());
        decimal("ratio", ratio.ratio().flatMap(estimate -> Rounded.of(estimate.value())), json);
        decimal("lower", interval.map(limits -> Rounded.of(limits.lower())), json);
        decimal("upper", interval.flatMap(limits -> Rounded.of(limits.upper())), json);
        json.writeBooleanProperty("small", ratio.small());
        json.writeEndObject();
    }

    private static void decimal(String name, Optional<BigDecimal> number, JsonGenerator json) {
        json.writeName(name);
        if (number.isPresent()) {
            json.writeNumber(number.get());
        } else {
            json.writeNull();
        }
    }
}
