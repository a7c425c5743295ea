package org.openvha.ruletest;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.openvha.assessment.Outcome;
import org.openvha.document.Nearest;
import org.openvha.document.YamlMap;

/** Reads what a case expects; unknown rules, and facts that the case does not have, become findings. */
final class ExpectationReader {

    private final YamlMap map;
    private final Set<String> rules;
    private final Set<String> facts;

    ExpectationReader(YamlMap map, Set<String> rules, Set<String> facts) {
        this.map = map;
        this.rules = rules;
        this.facts = facts;
    }

    Expectation read() {
        Optional<Outcome> outcome = map.optionalText("outcome").flatMap(this::outcome);
        Expectation expected = new Expectation(
                outcome,
                map.optionalInteger("score"),
                claims("applies"),
                claims("does-not-apply"),
                map.has("only") ? Optional.of(only()) : Optional.empty(),
                byClaim("points", YamlMap::integer),
                byClaim("because", YamlMap::text),
                counts());
        map.noOtherKeys();
        return expected;
    }

    private Optional<Outcome> outcome(String text) {
        Optional<Outcome> outcome = Arrays.stream(Outcome.values())
                .filter(value -> value.name().equals(text))
                .findFirst();
        if (outcome.isEmpty()) {
            List<String> known =
                    Arrays.stream(Outcome.values()).map(Outcome::name).toList();
            map.finding(map.line("outcome"), "'outcome' cannot be '" + text + "'", Nearest.remedy(text, known));
        }
        return outcome;
    }

    private List<Claim> claims(String key) {
        List<Claim> claims = map.texts(key).stream().map(Claim::parse).toList();
        claims.forEach(claim -> check(claim, map.line(key)));
        return claims;
    }

    private Set<String> only() {
        Set<String> named = new LinkedHashSet<>();
        for (Claim claim : claims("only")) {
            if (claim.ofFact()) {
                map.finding(map.line("only"), "'only' lists rules, without facts", "Write " + claim.rule());
            }
            named.add(claim.rule());
        }
        return named;
    }

    private <T> Map<Claim, T> byClaim(String key, BiFunction<YamlMap, String, T> reading) {
        Map<Claim, T> values = new LinkedHashMap<>();
        map.map(key).ifPresent(entries -> {
            for (String text : entries.keys()) {
                Claim claim = Claim.parse(text);
                check(claim, entries.line(text));
                values.put(claim, reading.apply(entries, text));
            }
        });
        return values;
    }

    private Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        byClaim("count", YamlMap::integer).forEach((claim, count) -> counts.put(claim.rule(), count));
        return counts;
    }

    private void check(Claim claim, int line) {
        if (!rules.contains(claim.rule())) {
            map.finding(line, "there is no rule " + claim.rule(), Nearest.remedy(claim.rule(), rules));
        }
        if (claim.ofFact() && !facts.contains(claim.fact())) {
            map.finding(
                    line,
                    "the case has no fact " + claim.fact(),
                    facts.isEmpty() ? "Add the fact to the case" : Nearest.remedy(claim.fact(), facts));
        }
    }
}
