package org.openvha.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openvha.document.BadInputException;
import org.openvha.document.IndentedJson;
import org.openvha.document.Nearest;
import org.openvha.register.rulesets.Evidence;
import org.openvha.register.rulesets.EvidenceKind;
import org.openvha.ruleset.Consultation;
import org.openvha.ruleset.ConsultationItem;
import org.openvha.ruleset.RuleSet;
import tools.jackson.core.JsonGenerator;

/**
 * What was decided in a consultation and touches what a candidate changes.
 *
 * @param named ids of the entries that decide it; empty to find them
 */
record ConsultationEvidence(Consultation consultation, RuleSet baseline, List<String> named) {

    private static final String NO_DECISION = "No response recorded";

    Evidence of(RuleSet candidate) {
        Set<String> touched = new TouchedRules(baseline, candidate).ids();
        List<ConsultationItem> entries = named.isEmpty() ? found(candidate, touched) : named(candidate, touched);
        return Evidence.of(
                EvidenceKind.CONSULTATION,
                candidate.digest(),
                Map.of("entries", (long) entries.size(), "rulesTouched", (long) touched.size()),
                IndentedJson.text(json -> write(candidate, touched, entries, json)));
    }

    private List<ConsultationItem> found(RuleSet candidate, Set<String> touched) {
        List<ConsultationItem> entries = consultation.items().stream()
                .filter(item -> decides(item) && touches(item, touched))
                .toList();
        if (entries.isEmpty()) {
            throw new BadInputException("No decision in " + Consultation.FILE + " touches what " + candidate.id()
                    + " changes" + shown(touched)
                    + ". Add the entry that decides it, with these rules, or name it with --consultation.");
        }
        return entries;
    }

    private List<ConsultationItem> named(RuleSet candidate, Set<String> touched) {
        List<ConsultationItem> entries = new ArrayList<>();
        for (String id : named) {
            ConsultationItem item = consultation.items().stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new BadInputException("There is no entry '" + id + "' in " + Consultation.FILE
                            + ". "
                            + Nearest.remedy(
                                    id,
                                    consultation.items().stream()
                                            .map(ConsultationItem::id)
                                            .toList())));
            if (!decides(item)) {
                throw new BadInputException(
                        id + " of " + Consultation.FILE + " records no decision. Record it there, or name another.");
            }
            if (!touched.isEmpty() && !touches(item, touched)) {
                throw new BadInputException(id + " of " + Consultation.FILE + " touches none of the rules that "
                        + candidate.id() + " changes" + shown(touched)
                        + ". Name them in the entry if it decides them, or name another entry.");
            }
            entries.add(item);
        }
        return entries;
    }

    private static boolean decides(ConsultationItem item) {
        return !item.decision().equals(NO_DECISION);
    }

    private static boolean touches(ConsultationItem item, Set<String> touched) {
        return item.rules().stream().anyMatch(touched::contains);
    }

    private static String shown(Set<String> touched) {
        return touched.isEmpty() ? "" : " (" + String.join(", ", touched) + ")";
    }

    private static void write(
            RuleSet candidate, Set<String> touched, List<ConsultationItem> entries, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("ruleSet", candidate.id());
        json.writeStringProperty("digest", candidate.digest());
        strings("rulesTouched", touched, json);
        json.writeArrayPropertyStart("entries");
        for (ConsultationItem item : entries) {
            json.writeStartObject();
            json.writeStringProperty("id", item.id());
            json.writeStringProperty("askedBy", item.askedBy());
            json.writeStringProperty("when", item.when());
            json.writeStringProperty("asked", item.asked());
            json.writeStringProperty("decision", item.decision());
            json.writeStringProperty("reason", item.reason());
            strings("rules", item.rules(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void strings(String name, Iterable<String> values, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
