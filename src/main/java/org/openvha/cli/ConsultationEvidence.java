package org.openvha.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openvha.document.BadInputException;
import org.openvha.document.IndentedJson;
import org.openvha.document.Nearest;
import org.openvha.register.rulesets.DecidedEntry;
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
 * table. It decides one change, once.
 *
 * @param earlier the entries that published sets rest on
 * @param day of the submission
 * @param named ids of the entries that decide it
 */
record ConsultationEvidence(
        Consultation consultation, RuleSet baseline, List<DecidedEntry> earlier, LocalDate day, List<String> named) {

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

    private ConsultationItem decided(ConsultationItem item, RuleSet candidate, Set<String> changes) {
        if (item.decision().strip().toLowerCase(Locale.ROOT).startsWith(NO_DECISION)) {
            throw new BadInputException(
                    item.id() + " of " + Consultation.FILE + " records no decision. Record it there, or name another.");
        }
        LocalDate decided = item.decided()
                .orElseThrow(() -> new BadInputException(item.id() + " of " + Consultation.FILE
                        + " does not say when it was decided. Add 'decided: YYYY-MM-DD' to it."));
        later(item, decided, candidate);
        if (!changes.isEmpty() && touched(item).stream().noneMatch(changes::contains)) {
            throw new BadInputException(item.id() + " of " + Consultation.FILE + " touches nothing that "
                    + candidate.id() + " changes (" + shown(changes)
                    + "). Name what it touches in the entry if it decides that, or name another entry.");
        }
        return item;
    }

    private void later(ConsultationItem item, LocalDate decided, RuleSet candidate) {
        if (decided.isAfter(day)) {
            throw new BadInputException(item.id() + " of " + Consultation.FILE + " was decided on " + decided
                    + ", and today is " + day + ". Correct the day, or wait until it is decided.");
        }
        earlier.stream().filter(one -> one.id().equals(item.id())).findFirst().ifPresent(used -> {
            throw new BadInputException(item.id() + " of " + Consultation.FILE + " decided " + used.ruleSet()
                    + " already, and decides nothing twice. Record what was decided since as an entry of its own.");
        });
        takenIntoAccount().filter(before -> !decided.isAfter(before)).ifPresent(before -> {
            throw new BadInputException(item.id() + " of " + Consultation.FILE + " was decided on " + decided + ", and "
                    + baseline.id() + ", which " + candidate.id() + " would replace, takes account of what was"
                    + " decided by " + before + ". Name an entry that was decided later.");
        });
    }

    /** The day up to which decisions are in the baseline: its rules do not say it when a weight or a parameter alone was changed. */
    private Optional<LocalDate> takenIntoAccount() {
        return Stream.concat(
                        baseline.decided().stream(),
                        earlier.stream()
                                .filter(entry -> entry.ruleSet().equals(baseline.id()))
                                .flatMap(entry -> entry.decided().stream()))
                .max(LocalDate::compareTo);
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
            item.decided().ifPresent(day -> json.writeStringProperty("decided", day.toString()));
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
