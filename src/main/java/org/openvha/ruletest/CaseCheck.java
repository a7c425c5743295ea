package org.openvha.ruletest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openvha.assessment.Assessment;
import org.openvha.assessment.RuleReading;

/** Compares what followed with what a case expects, and says every difference in words. */
final class CaseCheck {

    private final Expectation expected;
    private final Assessment actual;
    private final List<Applied> applied;
    private final List<RuleReading> readings;
    private final Map<String, String> reasons;
    private final List<String> differences = new ArrayList<>();

    /** @param reasons why each rule exists, by rule id */
    CaseCheck(Expectation expected, Assessment actual, List<RuleReading> readings, Map<String, String> reasons) {
        this.expected = expected;
        this.actual = actual;
        this.applied = Applied.in(actual);
        this.readings = readings;
        this.reasons = reasons;
    }

    List<String> differences() {
        expected.outcome()
                .filter(outcome -> outcome != actual.outcome())
                .ifPresent(outcome -> differs("outcome", actual.outcome() + criteria(), outcome.name()));
        if (expected.score().isPresent() && expected.score().getAsInt() != actual.score()) {
            differs(
                    "score",
                    actual.score() + contributions(),
                    String.valueOf(expected.score().getAsInt()));
        }
        expected.applies().stream().filter(claim -> !holds(claim)).forEach(this::missing);
        expected.doesNotApply().stream()
                .filter(this::holds)
                .forEach(claim -> differs(claim.toString(), "applies: " + reason(claim), "does not apply"));
        expected.only().ifPresent(this::only);
        expected.points().forEach(this::points);
        expected.because().forEach(this::because);
        expected.count().forEach(this::count);
        return List.copyOf(differences);
    }

    private void missing(Claim claim) {
        String others = claim.ofFact()
                ? "; what applies to " + claim.fact() + ": "
                        + Applied.rules(
                                applied.stream().filter(item -> item.facts().contains(claim.fact())))
                : "";
        differs(claim.toString(), "does not apply" + observed(claim) + others, "applies");
    }

    private void only(Set<String> rules) {
        Set<String> found = applied.stream().map(Applied::rule).collect(Collectors.toCollection(TreeSet::new));
        if (!found.equals(rules)) {
            differs("the rules that apply", words(found), words(new TreeSet<>(rules)));
        }
    }

    private void points(Claim claim, int points) {
        long found = applied.stream()
                .filter(item -> item.meets(claim))
                .mapToLong(Applied::points)
                .sum();
        if (!holds(claim)) {
            differs("points of " + claim, "none: the rule does not apply" + observed(claim), String.valueOf(points));
        } else if (found != points) {
            differs("points of " + claim, String.valueOf(found), String.valueOf(points));
        }
    }

    private void because(Claim claim, String words) {
        if (!holds(claim)) {
            differs("reason of " + claim, "none: the rule does not apply" + observed(claim), "... " + words + " ...");
        } else if (!reason(claim).contains(words)) {
            differs("reason of " + claim, reason(claim), "... " + words + " ...");
        }
    }

    private void count(String rule, int count) {
        String found = applied.stream()
                .filter(item -> item.rule().equals(rule))
                .map(item ->
                        item.count().isPresent() ? String.valueOf(item.count().getAsLong()) : "no count")
                .collect(Collectors.joining(", "));
        if (!found.equals(String.valueOf(count))) {
            differs(
                    "count of " + rule,
                    found.isEmpty() ? "none: the rule does not apply" : found,
                    String.valueOf(count));
        }
    }

    private boolean holds(Claim claim) {
        return applied.stream().anyMatch(item -> item.meets(claim));
    }

    private String reason(Claim claim) {
        return applied.stream()
                .filter(item -> item.meets(claim))
                .map(Applied::because)
                .filter(because -> !because.isEmpty())
                .findFirst()
                .orElse(reasons.getOrDefault(claim.rule(), ""));
    }

    /** What the rule saw when it was tried, such as {@code  (tried on O1: domestic false)}. */
    private String observed(Claim claim) {
        List<RuleReading> tried = readings.stream()
                .filter(reading -> reading.rule().equals(claim.rule()))
                .filter(reading -> !claim.ofFact() || reading.fact().equals(claim.fact()))
                .toList();
        if (tried.isEmpty()) {
            return " (it was not tried: an earlier rule decided, or there is no such fact)";
        }
        return tried.stream().map(CaseCheck::reading).collect(Collectors.joining("; ", " (tried", ")"));
    }

    private static String reading(RuleReading reading) {
        Stream<String> values = reading.values().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(value -> value.getKey() + " " + value.getValue());
        String on = reading.fact().isEmpty() ? "" : " on " + reading.fact();
        return on + ": " + values.collect(Collectors.joining(", "));
    }

    private String criteria() {
        return actual.criteria().stream()
                .map(item -> item.rule() + (item.met() ? " met" : " not met") + " with " + item.observed())
                .collect(Collectors.joining(", ", " (", ")"));
    }

    private String contributions() {
        String items = actual.contributions().stream()
                .map(item -> item.rule() + " " + String.join(" ", item.facts()) + " " + item.points())
                .collect(Collectors.joining(", "));
        return items.isEmpty() ? " (nothing contributes)" : " (" + items + ")";
    }

    private static String words(Set<String> rules) {
        return rules.isEmpty() ? "none" : String.join(", ", rules);
    }

    private void differs(String about, String is, String shouldBe) {
        differences.add(about + "\n  is        " + is + "\n  expected  " + shouldBe);
    }
}
