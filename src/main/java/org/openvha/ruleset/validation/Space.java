package org.openvha.ruleset.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openvha.ruleset.WeightRow;
import org.openvha.ruleset.language.Amount;
import org.openvha.ruleset.language.Condition;
import org.openvha.ruleset.vocabulary.Property;

/**
 * Every combination of values that some conditions can tell apart: on either side of each number they compare with, each name of a list, each text they name and one other. What
 * holds for all of these holds for every fact, so a statement about conditions is settled by trying them.
 */
final class Space {

    private static final long MOST = 300_000;
    private static final Set<String> OF_A_ROW = Set.of("offenceClass", "crimeType", "weight");

    /** Values that go together: of one property, or the three of a weight row. */
    private final List<List<Map<String, Object>>> axes;

    private Space(List<List<Map<String, Object>>> axes) {
        this.axes = axes;
    }

    /**
     * @param rows of the weight table, where the facts are offences that have one; otherwise empty
     * @return empty when there are too many to try
     */
    static Optional<Space> of(Collection<Condition> conditions, List<WeightRow> rows) {
        Map<String, Property> properties = new LinkedHashMap<>();
        conditions.forEach(
                condition -> condition.properties().forEach(read -> properties.putIfAbsent(read.name(), read)));
        List<List<Map<String, Object>>> axes = new ArrayList<>();
        if (!rows.isEmpty() && properties.keySet().removeIf(OF_A_ROW::contains)) {
            axes.add(rows.stream().map(Space::values).toList());
        }
        properties.values().forEach(property -> axes.add(axis(property, conditions)));
        double size = axes.stream().mapToDouble(List::size).reduce(1, (some, more) -> some * more);
        return size > MOST ? Optional.empty() : Optional.of(new Space(List.copyOf(axes)));
    }

    /** Combinations that can come about, in a fixed order. */
    Stream<Values> all() {
        Stream<Map<String, Object>> combined = Stream.of(Map.of());
        for (List<Map<String, Object>> axis : axes) {
            combined = combined.flatMap(before -> axis.stream().map(more -> both(before, more)));
        }
        return combined.map(Values::new).filter(Possible::together);
    }

    private static Map<String, Object> both(Map<String, Object> some, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }

    private static Map<String, Object> values(WeightRow row) {
        return Map.of("offenceClass", row.offenceClass(), "crimeType", row.crimeType(), "weight", (long) row.weight());
    }

    private static List<Map<String, Object>> axis(Property property, Collection<Condition> conditions) {
        return values(property, conditions).stream()
                .map(value -> Map.<String, Object>of(property.name(), value))
                .toList();
    }

    private static List<?> values(Property property, Collection<Condition> conditions) {
        if (property instanceof Property.Flag) {
            return List.of(true, false);
        }
        if (property instanceof Property.Choice choice) {
            return choice.names();
        }
        return property instanceof Property.Number number ? numbers(number, conditions) : texts(property, conditions);
    }

    private static List<Long> numbers(Property.Number number, Collection<Condition> conditions) {
        Limits limits = Limits.of(number);
        Set<Long> values = new TreeSet<>(Possible.turningPoints(number.name()));
        values.add(limits.least());
        values.add(limits.most());
        amounts(number, conditions).forEach(value -> {
            values.add(value - 1);
            values.add(value);
            values.add(value + 1);
        });
        values.removeIf(value -> !limits.hold(value));
        if (number.mayBeAbsent()) {
            values.add(Property.ABSENT);
        }
        return List.copyOf(values);
    }

    private static Stream<Long> amounts(Property number, Collection<Condition> conditions) {
        return conditions.stream()
                .flatMap(Condition::tests)
                .filter(test -> test.properties().get(0).name().equals(number.name()))
                .flatMap(test -> test.amounts().stream())
                .map(Amount::value);
    }

    private static List<String> texts(Property property, Collection<Condition> conditions) {
        Set<String> values = new TreeSet<>();
        conditions.stream()
                .flatMap(Condition::tests)
                .filter(Condition.Among.class::isInstance)
                .map(Condition.Among.class::cast)
                .filter(test -> test.property().name().equals(property.name()))
                .forEach(test -> values.addAll(test.values()));
        values.add("(any other)");
        return List.copyOf(values);
    }
}
