package org.openvha.ruletest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openvha.assessment.Outcome;

/**
 * What a case says must follow. Absent parts are not asked about.
 *
 * @param score whole points
 * @param only exactly the rules that apply, where the case says so
 * @param points whole points by rule, or by rule and fact
 * @param because words that a reason must contain
 * @param count what a counting flag must carry, by rule
 */
record Expectation(
        Optional<Outcome> outcome,
        OptionalInt score,
        List<Claim> applies,
        List<Claim> doesNotApply,
        Optional<Set<String>> only,
        Map<Claim, Integer> points,
        Map<Claim, String> because,
        Map<String, Integer> count) {

    static final Expectation NOTHING = new Expectation(
            Optional.empty(),
            OptionalInt.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            Map.of(),
            Map.of(),
            Map.of());

    /** Whether nothing is asked. */
    boolean isNothing() {
        return outcome.isEmpty() && score.isEmpty() && only.isEmpty() && named().isEmpty();
    }

    /** Whether the case says that the rule applies, to whatever fact. */
    boolean saysItApplies(String rule) {
        return only.map(rules -> rules.contains(rule)).orElse(false)
                || mentions(applies, rule)
                || mentions(points.keySet(), rule)
                || mentions(because.keySet(), rule)
                || count.containsKey(rule);
    }

    /** Whether the case says that the rule does not apply, to whatever fact. */
    boolean saysItDoesNotApply(String rule) {
        return only.map(rules -> !rules.contains(rule)).orElse(false) || mentions(doesNotApply, rule);
    }

    /** Every rule the case names. */
    Set<String> named() {
        Set<String> rules = new LinkedHashSet<>(only.orElse(Set.of()));
        applies.forEach(claim -> rules.add(claim.rule()));
        doesNotApply.forEach(claim -> rules.add(claim.rule()));
        points.keySet().forEach(claim -> rules.add(claim.rule()));
        because.keySet().forEach(claim -> rules.add(claim.rule()));
        rules.addAll(count.keySet());
        return rules;
    }

    /** The same, without what it says of rules that the tested set does not have. */
    Expectation without(Set<String> rules) {
        return new Expectation(
                outcome,
                score,
                applies.stream().filter(claim -> !rules.contains(claim.rule())).toList(),
                doesNotApply.stream()
                        .filter(claim -> !rules.contains(claim.rule()))
                        .toList(),
                only.map(named ->
                        named.stream().filter(rule -> !rules.contains(rule)).collect(Collectors.toUnmodifiableSet())),
                without(rules, points, Claim::rule),
                without(rules, because, Claim::rule),
                without(rules, count, rule -> rule));
    }

    private static <K, V> Map<K, V> without(Set<String> rules, Map<K, V> values, Function<K, String> rule) {
        return values.entrySet().stream()
                .filter(entry -> !rules.contains(rule.apply(entry.getKey())))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean mentions(Iterable<Claim> claims, String rule) {
        for (Claim claim : claims) {
            if (claim.rule().equals(rule)) {
                return true;
            }
        }
        return false;
    }
}
