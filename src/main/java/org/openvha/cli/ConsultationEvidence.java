package org.openvha.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openvha.document.BadInputException;
import org.openvha.document.IndentedJson;
import org.openvha.document.Nearest;
import org.openvha.register.rulesets.Evidence;
import org.openvha.register.rulesets.EvidenceKind;
import org.openvha.ruleset.Change;
import org.openvha.ruleset.Consultation;
import org.openvha.ruleset.ConsultationItem;
import org.openvha.ruleset.Difference;
import org.openvha.ruleset.RuleSet;
import tools.jackson.core.JsonGenerator;

/**
 * What was decided in a consultation about all that a candidate changes, in effect or in words. An entry touches what it names: a rule, a parameter or a class of the weight
 * table.
 *
 * @param named ids of the entries that decide it
 */
record ConsultationEvidence(Consultation consultation, RuleSet baseline, List<String> named) {

    private static final String NO_DECISION = "no response recorded";

    Evidence of(RuleSet candidate) {
        Difference difference = Difference.between(baseline, candidate);
        Set<String> changes = Stream.concat(
                        difference.changes().stream().map(Change::cause), difference.inWordsOnly().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        List<ConsultationItem> entries = new ArrayList<>();
        for (String id : new TreeSet<>(named)) {
            entries.add(decided(entry(id), candidate, changes));
        }
        Set<String> undecided = new TreeSet<>(changes);
        entries.forEach(entry -> undecided.removeAll(touched(entry)));
        if (!undecided.isEmpty()) {
            throw new BadInputException("No entry named with --consultation touches " + shown(undecided) + ", which "
                    + candidate.id() + " changes. Name the entry of " + Consultation.FILE + " that decides it as well,"
                    + " or record there what the decision touches, under 'rules', 'parameters' or 'weights'.");
        }
        return Evidence.of(
                EvidenceKind.CONSULTATION,
                candidate.digest(),
                Map.of("entries", (long) entries.size(), "changes", (long) changes.size(), "changesUndecided", 0L),
                IndentedJson.text(json -> write(candidate, changes, entries, json)));
    }

    private ConsultationItem entry(String id) {
        return consultation.items().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new BadInputException("There is no entry '" + id + "' in " + Consultation.FILE + ". "
                        + Nearest.remedy(
                                id,
                                consultation.items().stream()
                                        .map(ConsultationItem::id)
                                        .toList())));
    }

    private static ConsultationItem decided(ConsultationItem item, RuleSet candidate, Set<String> changes) {
        if (item.decision().strip().toLowerCase(Locale.ROOT).startsWith(NO_DECISION)) {
            throw new BadInputException(
                    item.id() + " of " + Consultation.FILE + " records no decision. Record it there, or name another.");
        }
        if (!changes.isEmpty() && touched(item).stream().noneMatch(changes::contains)) {
            throw new BadInputException(item.id() + " of " + Consultation.FILE + " touches nothing that "
                    + candidate.id() + " changes (" + shown(changes)
                    + "). Name what it touches in the entry if it decides that, or name another entry.");
        }
        return item;
    }

    private static Set<String> touched(ConsultationItem item) {
        return Stream.of(
                        item.rules().stream().map(id -> "rule:" + id),
                        item.parameters().stream().map(name -> "parameter:" + name),
                        item.weights().stream().map(offenceClass -> "weight:" + offenceClass))
                .flatMap(one -> one)
                .collect(Collectors.toSet());
    }

    private static String shown(Set<String> causes) {
        return String.join(", ", causes);
    }

    private static void write(
            RuleSet candidate, Set<String> changes, List<ConsultationItem> entries, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("ruleSet", candidate.id());
        json.writeStringProperty("digest", candidate.digest());
        strings("changes", changes, json);
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
            strings("parameters", item.parameters(), json);
            strings("weights", item.weights(), json);
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
