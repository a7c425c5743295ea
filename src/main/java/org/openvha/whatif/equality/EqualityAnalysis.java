package org.openvha.whatif.equality;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.openvha.facts.Demographics;
import org.openvha.facts.Individual;
import org.openvha.whatif.statistics.Confidence;

/** Works out the equality impact of a comparison. People may come in any order; of each only counts are kept. Not thread-safe. */
public final class EqualityAnalysis {

    private final LocalDate baselineAsOf;
    private final LocalDate candidateAsOf;
    private final Map<String, Demographics> demographics;
    private final Set<String> seen = new HashSet<>();
    private final List<AttributeTally> attributes;
    private final List<CrimeTypeTally> comparators;

    /**
     * @param demographics by individual id; people without are counted as not stated
     * @param suspects ids of the suspects of each crime type, as {@link Suspects} finds them
     */
    public EqualityAnalysis(
            LocalDate baselineAsOf,
            LocalDate candidateAsOf,
            Map<String, Demographics> demographics,
            SortedMap<String, Set<String>> suspects) {
        this.baselineAsOf = baselineAsOf;
        this.candidateAsOf = candidateAsOf;
        this.demographics = demographics;
        this.attributes =
                Arrays.stream(Attribute.values()).map(AttributeTally::new).toList();
        this.comparators = suspects.entrySet().stream()
                .map(type -> new CrimeTypeTally(type.getKey(), type.getValue()))
                .toList();
    }

    /** The impact on everybody. */
    public static EqualityImpact of(
            Iterable<Assessed> everybody,
            LocalDate baselineAsOf,
            LocalDate candidateAsOf,
            Map<String, Demographics> demographics,
            SortedMap<String, Set<String>> suspects) {
        EqualityAnalysis analysis = new EqualityAnalysis(baselineAsOf, candidateAsOf, demographics, suspects);
        everybody.forEach(analysis::add);
        return analysis.impact(Confidence.OF_95_PERCENT);
    }

    /** @throws IllegalArgumentException if the person was added before, or has an ethnicity code that does not exist */
    public void add(Assessed assessed) {
        Individual individual = assessed.individual();
        if (!seen.add(individual.id())) {
            throw new IllegalArgumentException(individual.id() + " was assessed twice");
        }
        Optional<Demographics> known = Optional.ofNullable(demographics.get(individual.id()));
        Person after = Person.on(candidateAsOf, individual, known);
        Person before = baselineAsOf.equals(candidateAsOf) ? after : Person.on(baselineAsOf, individual, known);
        for (AttributeTally attribute : attributes) {
            attribute.add(assessed, before, after);
        }
        for (CrimeTypeTally comparator : comparators) {
            comparator.add(after);
        }
    }

    /** @throws IllegalStateException if the groups of an attribute do not add up to everybody, or a suspect was not assessed */
    public EqualityImpact impact(Confidence confidence) {
        return new EqualityImpact(
                baselineAsOf,
                candidateAsOf,
                seen.size(),
                confidence.level(),
                attributes.stream()
                        .map(attribute -> attribute.impact(seen.size(), confidence))
                        .toList(),
                comparators.stream().map(CrimeTypeTally::comparator).toList());
    }
}
