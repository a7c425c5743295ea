package org.openvha.ruleset.changelog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openvha.ruleset.Change;
import org.openvha.ruleset.Parameter;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.WeightRow;

/** Says of each part that differs in what. */
record ChangedParts(RuleSet before, RuleSet after) {

    Item rule(Change.OfRule change) {
        Rule named = change.after().or(change::before).orElseThrow();
        return new Item(
                change.cause(),
                change.id() + ": " + named.name(),
                lines(change.before(), change.after(), this::ofRule));
    }

    Item weight(Change.OfWeight change) {
        WeightRow named = change.after().or(change::before).orElseThrow();
        return new Item(
                change.cause(),
                "Class " + change.offenceClass() + comesOrGoes(change.before(), change.after()) + ": "
                        + named.offence(),
                lines(change.before(), change.after(), ChangedParts::ofWeight));
    }

    Item parameter(Change.OfParameter change) {
        return parameter(Optional.of(change.before()), Optional.of(change.after()));
    }

    /** Parameters that only one of the sets has; they come and go with the rules that read them. */
    List<Item> parametersOfOneSet() {
        Map<String, Parameter> earlier = byName(before);
        Map<String, Parameter> later = byName(after);
        return Stream.concat(earlier.keySet().stream(), later.keySet().stream())
                .distinct()
                .sorted()
                .filter(name -> earlier.containsKey(name) != later.containsKey(name))
                .map(name -> parameter(Optional.ofNullable(earlier.get(name)), Optional.ofNullable(later.get(name))))
                .toList();
    }

    /** @param cause of something that is in both sets and does the same */
    Item inWords(String cause) {
        String[] parts = cause.split(":", 2);
        return switch (parts[0]) {
            case "rule" -> rule(new Change.OfRule(parts[1], before.rule(parts[1]), after.rule(parts[1])));
            case "weight" -> weight(new Change.OfWeight(parts[1], before.weight(parts[1]), after.weight(parts[1])));
            default ->
                parameter(new Change.OfParameter(
                        byName(before).get(parts[1]), byName(after).get(parts[1])));
        };
    }

    private Item parameter(Optional<Parameter> earlier, Optional<Parameter> later) {
        Parameter named = later.or(() -> earlier).orElseThrow();
        RuleSet holder = later.isPresent() ? after : before;
        String read = holder.rules().stream()
                .filter(rule -> holder.parametersOf(rule).contains(named))
                .map(Rule::id)
                .collect(Collectors.joining(", "));
        return new Item(
                "parameter:" + named.name(),
                named.name() + comesOrGoes(earlier, later) + ", read by " + (read.isEmpty() ? "no rule" : read),
                lines(earlier, later, ChangedParts::ofParameter));
    }

    private static String comesOrGoes(Optional<?> earlier, Optional<?> later) {
        return earlier.isEmpty() ? " (new)" : later.isEmpty() ? " (removed)" : "";
    }

    private static Map<String, Parameter> byName(RuleSet set) {
        return set.parameters().stream()
                .collect(Collectors.toMap(Parameter::name, Function.identity(), (one, same) -> one, TreeMap::new));
    }

    /** What differs; of something that comes or goes, everything. */
    private static <T> List<FromTo> lines(Optional<T> earlier, Optional<T> later, Function<T, List<String[]>> told) {
        List<String[]> from = earlier.map(told).orElseGet(List::of);
        List<String[]> to = later.map(told).orElseGet(List::of);
        List<FromTo> lines = new ArrayList<>();
        for (int i = 0; i < Math.max(from.size(), to.size()); i++) {
            String what = (from.isEmpty() ? to : from).get(i)[0];
            lines.add(new FromTo(what, from.isEmpty() ? "" : from.get(i)[1], to.isEmpty() ? "" : to.get(i)[1]));
        }
        List<FromTo> different = lines.stream().filter(FromTo::differs).toList();
        return different.isEmpty() ? List.of(new FromTo("text", "", "comments or spacing only")) : different;
    }

    private List<String[]> ofRule(Rule rule) {
        return List.of(
                told("name", rule.name()),
                told("what it does", new RuleInWords(rule.checked()).sentence()),
                told("as written", rule.checked().effect()),
                told("file", rule.file()),
                told("because", rule.because()),
                told("basis", rule.provenance().basis().label()),
                told("source", rule.provenance().source()),
                told("owner", rule.provenance().owner()),
                told("decided", rule.provenance().decided().toString()),
                told("review", rule.provenance().review().toString()));
    }

    private static List<String[]> ofWeight(WeightRow row) {
        return List.of(
                told("weight in points", Integer.toString(row.weight())),
                told("crime type", row.crimeType()),
                told("offence", row.offence()),
                told("basis", row.basis().label()),
                told("source", row.source()));
    }

    private static List<String[]> ofParameter(Parameter parameter) {
        return List.of(
                told("value", parameter.value() + " " + parameter.unit()),
                told("meaning", parameter.meaning()),
                told("basis", parameter.basis().label()),
                told("source", parameter.source()));
    }

    private static String[] told(String what, String text) {
        return new String[] {what, text};
    }
}
