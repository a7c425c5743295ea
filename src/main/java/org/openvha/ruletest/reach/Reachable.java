package org.openvha.ruletest.reach;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.language.Arithmetic;
import org.openvha.ruleset.language.Condition;
import org.openvha.ruleset.vocabulary.FactType;
import org.openvha.ruleset.vocabulary.Property;
import org.openvha.ruleset.vocabulary.Stratum;

/**
 * What facts of a type there can be under a rule set, one for every combination of regions that some conditions tell apart. It errs on one side only: there may be combinations
 * among them that nobody can bring about, but every fact that an assessment comes to lies in the region of one of them.
 */
public final class Reachable {

    private static final int MOST = 100_000;

    private static final Map<String, String> MADE_OF =
            Map.of("Candidate", "Offence", "QualifyingOffence", "Offence", "QualifyingReport", "Report");

    private final RuleSet set;

    public Reachable(RuleSet set) {
        this.set = set;
    }

    /** Values of every property that the conditions read; empty if there are too many combinations to try them all. */
    public Optional<List<Values>> facts(FactType type, List<Condition> conditions) {
        Map<String, Property> read = new LinkedHashMap<>();
        conditions.forEach(
                condition -> condition.properties().forEach(property -> read.put(property.name(), property)));
        List<Condition> excluding = excluding(type, read.keySet());
        List<Condition> all = new ArrayList<>(conditions);
        all.addAll(excluding);
        List<Map<String, Object>> facts = List.of(Map.of());
        for (Property property : read.values()) {
            long step = property.name().equals("points") ? stepOfPoints() : 1;
            List<Object> values = new Regions(all, step).of(property);
            if ((long) facts.size() * values.size() > MOST) {
                return Optional.empty();
            }
            facts = facts.stream()
                    .flatMap(fact -> values.stream().map(value -> with(fact, property.name(), value)))
                    .toList();
        }
        return Optional.of(facts.stream()
                .map(Values::new)
                .filter(Companions::possible)
                .filter(fact -> excluding.stream().noneMatch(fact::meet))
                .toList());
    }

    /** Whether everything that a rule of a later stratum could match is excluded before; validation says so then, as {@code never-reached} or {@code never-matches}. */
    public boolean neverApplies(Rule rule) {
        return ofAll(rule, facts -> facts.noneMatch(fact -> fact.meet(rule.condition())));
    }

    /** Whether a rule of a later stratum matches everything that the rules before it leave. */
    public boolean alwaysApplies(Rule rule) {
        return ofAll(rule, facts -> facts.allMatch(fact -> fact.meet(rule.condition())));
    }

    private boolean ofAll(Rule rule, Predicate<Stream<Values>> claim) {
        return MADE_OF.containsKey(rule.checked().type().name())
                && arriving(rule).filter(facts -> claim.test(facts.stream())).isPresent();
    }

    /** Whether some fact that gets as far as a rule has such a value of a number that the rule compares; true where that is not known. */
    public boolean reaches(Rule rule, String property, LongPredicate value) {
        return arriving(rule)
                .map(facts -> facts.stream()
                        .map(fact -> (Long) fact.byName().get(property))
                        .anyMatch(number -> number != Property.ABSENT && value.test(number)))
                .orElse(true);
    }

    /** The facts that get as far as a rule, told apart by its condition and by everything before it that has to do with what it reads. */
    private Optional<List<Values>> arriving(Rule rule) {
        FactType type = rule.checked().type();
        Set<String> read = new TreeSet<>(names(rule.condition()));
        List<Condition> before = excluding(type, Set.copyOf(type.propertyNames()));
        List<Condition> telling = new ArrayList<>();
        boolean more = true;
        while (more) {
            List<Condition> next = before.stream()
                    .filter(condition -> !telling.contains(condition))
                    .filter(condition -> names(condition).stream().anyMatch(read::contains))
                    .toList();
            telling.addAll(next);
            next.forEach(condition -> read.addAll(names(condition)));
            more = !next.isEmpty();
        }
        telling.add(rule.condition());
        return facts(type, telling).or(() -> facts(type, List.of(rule.condition())));
    }

    private static List<String> names(Condition condition) {
        return condition.properties().stream().map(Property::name).toList();
    }

    /** Whether some rule excludes every offence of a class, whatever else is known of it. */
    public boolean neverCounts(String offenceClass) {
        Values fact = new Values(Map.of("offenceClass", offenceClass));
        return excluding(Stratum.EXCLUSION, "Offence", Set.of("offenceClass")).stream()
                .anyMatch(fact::meet);
    }

    private static Map<String, Object> with(Map<String, Object> fact, String name, Object value) {
        Map<String, Object> longer = new LinkedHashMap<>(fact);
        longer.put(name, value);
        return longer;
    }

    /** Conditions of earlier rules that keep facts from getting as far as this type, where they read nothing but these properties. */
    private List<Condition> excluding(FactType type, Set<String> properties) {
        String origin = MADE_OF.get(type.name());
        if (origin == null) {
            return List.of();
        }
        List<Condition> excluding = new ArrayList<>(excluding(Stratum.EXCLUSION, origin, properties));
        if (type.name().equals("QualifyingOffence")) {
            excluding.addAll(excluding(Stratum.INCIDENT, "Candidate", properties));
        }
        return excluding;
    }

    private List<Condition> excluding(Stratum stratum, String type, Set<String> properties) {
        return set.rules(stratum).stream()
                .filter(rule -> rule.checked().type().name().equals(type))
                .map(Rule::condition)
                .filter(condition -> properties.containsAll(names(condition)))
                .toList();
    }

    /** Points of intelligence are sums of what rules give a report: multiples of what divides all of that. */
    private long stepOfPoints() {
        List<Rule> giving = set.rules(Stratum.SCORING).stream()
                .filter(rule -> rule.checked().type().name().equals("QualifyingReport"))
                .toList();
        Set<Arithmetic> given = giving.stream()
                .flatMap(rule -> rule.checked().numbers().stream())
                .collect(Collectors.toSet());
        long divisor = 0;
        for (Arithmetic number : given) {
            divisor = number instanceof Arithmetic.Constant constant
                    ? greatestCommonDivisor(divisor, Math.abs(constant.amount().value()))
                    : 1;
            if (divisor == 1) {
                return 1;
            }
        }
        return Math.max(1, divisor);
    }

    private static long greatestCommonDivisor(long one, long other) {
        return other == 0 ? one : greatestCommonDivisor(other, one % other);
    }
}
