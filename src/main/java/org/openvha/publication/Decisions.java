package org.openvha.publication;

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

/** Which entries of the record of consultations belong to a set. What is written there later must not change what an older set's rulebook says. */
record Decisions(RuleSet set) {

    private static final Pattern ENTRY = Pattern.compile("\\bCON-[0-9]{2,3}\\b");

    /** Those decided by the day on which the set was that touch a rule of the set or none at all, and those that the set itself names. */
    List<ConsultationItem> among(Consultation consultation) {
        Set<String> named = named();
        return consultation.items().stream()
                .filter(item -> named.contains(item.id())
                        || item.whatIf().equals(Optional.of(set.id()))
                        || inTime(item) && touches(item))
                .toList();
    }

    private boolean inTime(ConsultationItem item) {
        return item.decided()
                .flatMap(day -> set.decided().map(limit -> !day.isAfter(limit)))
                .orElse(false);
    }

    private boolean touches(ConsultationItem item) {
        return item.rules().isEmpty()
                || item.rules().stream().anyMatch(id -> set.rule(id).isPresent());
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
