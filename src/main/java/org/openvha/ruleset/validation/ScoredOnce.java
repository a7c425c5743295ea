package org.openvha.ruleset.validation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openvha.document.Findings;
import org.openvha.ruleset.Draft;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.kinds.Kind;
import org.openvha.ruleset.language.Amount;
import org.openvha.ruleset.vocabulary.FactType;
import org.openvha.ruleset.vocabulary.Property;
import org.openvha.ruleset.vocabulary.Stratum;

/** Whatever counts is scored by exactly one rule: bands that leave something out, or score it twice. */
final class ScoredOnce implements Check {

    private static final String TIME = "monthsAgo";

    @Override
    public void look(Subject subject, Findings findings) {
        for (FactType type : Stratum.SCORING.types()) {
            List<Rule> rules = subject.draft().rules(Stratum.SCORING).stream()
                    .filter(rule -> rule.checked().type() == type)
                    .toList();
            if (!rules.isEmpty()) {
                look(subject.draft(), type, rules, findings);
            }
        }
    }

    private static void look(Draft draft, FactType type, List<Rule> rules, Findings findings) {
        Optional<List<Values>> counting =
                new Survivors(draft, type).apartBy(rules).map(Stream::toList);
        Set<String> overlapping = new TreeSet<>();
        boolean gap = false;
        for (Values values : counting.orElse(List.of())) {
            List<Rule> scoring = rules.stream()
                    .filter(rule -> Truth.holds(rule.condition(), values))
                    .toList();
            if (scoring.size() > 1
                    && overlapping.add(scoring.get(0).id() + scoring.get(1).id())) {
                overlap(draft, scoring.get(0), scoring.get(1), values, findings);
            }
            if (scoring.isEmpty() && !gap && draft.isSound()) {
                gap(draft, type, rules, values, findings);
                gap = true;
            }
        }
    }

    private static void overlap(Draft draft, Rule earlier, Rule later, Values values, Findings findings) {
        if (readsTimeAlone(earlier) && readsTimeAlone(later)) {
            return; // refused when the set is loaded
        }
        Place place = new Place(draft, later);
        place.add(
                findings,
                Kind.BAND_OVERLAP,
                place.pattern(),
                "a " + later.checked().type().name() + " with " + values.shown(read(List.of(earlier, later)))
                        + " is scored by " + earlier.id() + " and again by " + later.id(),
                "Change the conditions so that one of them ends where the other begins");
    }

    private static void gap(Draft draft, FactType type, List<Rule> rules, Values values, Findings findings) {
        Rule nearest = rules.stream()
                .min(Comparator.<Rule>comparingLong(rule -> distance(rule, values))
                        .thenComparing(Rule::id))
                .orElseThrow();
        Place place = new Place(draft, nearest);
        place.add(
                findings,
                Kind.BAND_GAP,
                place.pattern(),
                "a " + type.name() + " with " + values.shown(read(rules))
                        + " counts, but no rule scores it; the nearest is " + nearest.id(),
                "Let one rule begin where the other ends, or exclude what should not count");
    }

    /** How far a rule's boundaries in time are from a value. */
    private static long distance(Rule rule, Values values) {
        return !values.has(TIME)
                ? 0
                : rule.condition()
                        .tests()
                        .filter(test -> test.properties().get(0).name().equals(TIME))
                        .flatMap(test -> test.amounts().stream())
                        .map(Amount::value)
                        .mapToLong(limit -> Math.abs(limit - values.number(TIME)))
                        .min()
                        .orElse(Long.MAX_VALUE);
    }

    private static boolean readsTimeAlone(Rule rule) {
        return rule.checked().type().property("weight").isPresent()
                && Set.of(TIME).containsAll(read(List.of(rule)));
    }

    private static Set<String> read(List<Rule> rules) {
        return rules.stream()
                .flatMap(rule -> rule.condition().properties().stream())
                .map(Property::name)
                .collect(Collectors.toSet());
    }
}
