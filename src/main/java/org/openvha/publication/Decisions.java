package org.openvha.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openvha.ruleset.Consultation;
import org.openvha.ruleset.ConsultationItem;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.WeightRow;

/**
 * Which entries of the record of consultations belong to a set. What is written there later must not change what an older set's rulebook says.
 *
 * @param consultation what was asked; empty where there is no record of it
 */
record Decisions(RuleSet set, Optional<Consultation> consultation) {

    private static final Pattern ENTRY = Pattern.compile("\\bCON-[0-9]{2,3}\\b");

    /** The day of the latest decision that the set's own files say or name: of a rule, or of an entry. Weights and parameters have no day of their own. */
    Optional<LocalDate> latest() {
        return Stream.concat(set.decided().stream(), itemsNamed().stream().flatMap(item -> item.decided().stream()))
                .max(LocalDate::compareTo);
    }

    /** The latest entry that the set names, if it was decided after the latest of its rules; of those of one day, the first. */
    Optional<ConsultationItem> afterRules() {
        return itemsNamed().stream()
                .filter(item -> item.decided().isPresent())
                .filter(item -> item.decided().equals(latest()))
                .filter(item -> !item.decided().equals(set.decided()))
                .findFirst();
    }

    /** Those decided by that day that touch something of the set or nothing at all, and those that the set itself names. */
    List<ConsultationItem> items() {
        Set<String> named = named();
        Optional<LocalDate> limit = latest();
        return all().filter(item -> named.contains(item.id())
                        || item.whatIf().equals(Optional.of(set.id()))
                        || inTime(item, limit) && touches(item))
                .toList();
    }

    private static boolean inTime(ConsultationItem item, Optional<LocalDate> limit) {
        return item.decided()
                .flatMap(day -> limit.map(last -> !day.isAfter(last)))
                .orElse(false);
    }

    private boolean touches(ConsultationItem item) {
        boolean nothing = item.rules().isEmpty()
                && item.parameters().isEmpty()
                && item.weights().isEmpty();
        return nothing
                || item.rules().stream().anyMatch(id -> set.rule(id).isPresent())
                || item.parameters().stream().anyMatch(set.parameterValues()::containsKey)
                || item.weights().stream().anyMatch(one -> set.weight(one).isPresent());
    }

    private List<ConsultationItem> itemsNamed() {
        Set<String> named = named();
        return all().filter(item -> named.contains(item.id())).toList();
    }

    private Stream<ConsultationItem> all() {
        return consultation.stream().flatMap(record -> record.items().stream());
    }

    /** The entries that the set's own files name; they were known when it was written. */
    private Set<String> named() {
        Stream<String> said = Stream.of(
                        Stream.of(set.changeNote(), set.notModelled().orElse("")),
                        set.rules().stream().map(Rule::source),
                        set.parameters().stream().map(one -> one.source() + " " + one.meaning()),
                        set.weights().stream().map(WeightRow::source))
                .flatMap(Function.identity());
        return said.flatMap(text -> ENTRY.matcher(text).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
