package org.openvha.ruletest.reach;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openvha.ruleset.language.Amount;
import org.openvha.ruleset.language.Condition;
import org.openvha.ruleset.vocabulary.Property;

/** Values of a property that stand for all its values: one at least of every region that some conditions could tell apart. */
final class Regions {

    /** A text that no condition names. */
    static final String ANOTHER = "another";

    private final List<Condition> tests;
    private final long step;

    /**
     * @param conditions all that must not tell two values of one region apart
     * @param step numbers that can come about are multiples of this
     */
    Regions(Collection<Condition> conditions, long step) {
        this.tests = conditions.stream().flatMap(Condition::tests).toList();
        this.step = step;
    }

    List<Object> of(Property property) {
        if (property instanceof Property.Flag) {
            return List.of(true, false);
        }
        if (property instanceof Property.Choice choice) {
            return List.copyOf(choice.names());
        }
        return property instanceof Property.Number number ? numbers(number) : texts(property.name());
    }

    private List<Object> texts(String property) {
        Set<Object> texts = new LinkedHashSet<>();
        for (Condition test : tests) {
            if (test instanceof Condition.Among among && among.property().name().equals(property)) {
                texts.addAll(among.values());
            }
        }
        texts.add(ANOTHER);
        return List.copyOf(texts);
    }

    private List<Object> numbers(Property.Number property) {
        SortedSet<Long> values = new TreeSet<>();
        List<Long> limits = new ArrayList<>(Companions.limits(property.name()));
        limits.add(0L);
        tests.stream().flatMap(test -> limits(test, property.name())).forEach(limits::add);
        property.range().ifPresent(range -> {
            for (long value = range.least(); value <= range.most(); value++) {
                limits.add(value);
            }
        });
        for (long limit : limits) {
            values.add(Math.floorDiv(limit - 1, step) * step);
            values.add(Math.floorDiv(limit, step) * step);
            values.add((Math.floorDiv(limit, step) + 1) * step);
        }
        List<Object> possible = new ArrayList<>();
        values.stream().filter(value -> possible(property, value)).forEach(possible::add);
        if (property.mayBeAbsent()) {
            possible.add(Property.ABSENT);
        }
        return possible;
    }

    private static boolean possible(Property.Number property, long value) {
        return property.range().map(range -> range.holds(value)).orElse(true)
                && (value >= 0 || !Companions.neverNegative(property.name()));
    }

    private static Stream<Long> limits(Condition test, String property) {
        if (test instanceof Condition.Compare compare
                && compare.property().name().equals(property)) {
            return Stream.of(compare.amount().value());
        }
        if (test instanceof Condition.AmongNumbers among
                && among.property().name().equals(property)) {
            return among.amounts().stream().map(Amount::value);
        }
        return Stream.empty();
    }
}
