package org.openvha.ruleset.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/** A type of fact by the name rules use, with the properties they can read. Immutable. */
public final class FactType {

    private final String name;
    private final Class<? extends RuleFact> javaType;
    private final Map<String, Property> properties;

    private FactType(String name, Class<? extends RuleFact> javaType, List<Property> properties) {
        this.name = name;
        this.javaType = javaType;
        Map<String, Property> byName = new LinkedHashMap<>();
        properties.forEach(property -> byName.put(property.name(), property));
        this.properties = Collections.unmodifiableMap(byName);
    }

    /** The name in rules, such as {@code QualifyingOffence}. */
    public String name() {
        return name;
    }

    public Class<? extends RuleFact> javaType() {
        return javaType;
    }

    public Optional<Property> property(String property) {
        return Optional.ofNullable(properties.get(property));
    }

    public Collection<Property> properties() {
        return properties.values();
    }

    public List<String> propertyNames() {
        return List.copyOf(properties.keySet());
    }

    static <F extends RuleFact> Builder<F> named(String name, Class<F> javaType) {
        return new Builder<>(name, javaType);
    }

    /** Lists the properties of one Java type. */
    static final class Builder<F extends RuleFact> {
        private final String name;
        private final Class<F> javaType;
        private final List<Property> properties = new ArrayList<>();

        private Builder(String name, Class<F> javaType) {
            this.name = name;
            this.javaType = javaType;
        }

        Builder<F> flag(String property, Predicate<F> reader) {
            properties.add(new Property.Flag(property, fact -> reader.test(own(fact)), Optional.empty()));
            return this;
        }

        /** A flag that is true when there are further facts to show for it. */
        Builder<F> evidence(String property, Function<F, List<String>> evidence) {
            Function<RuleFact, List<String>> reader = fact -> evidence.apply(own(fact));
            properties.add(
                    new Property.Flag(property, fact -> !reader.apply(fact).isEmpty(), Optional.of(reader)));
            return this;
        }

        Builder<F> number(String property, Unit unit, ToLongFunction<F> reader) {
            properties.add(new Property.Number(
                    property, unit, false, false, Optional.empty(), fact -> reader.applyAsLong(own(fact))));
            return this;
        }

        /** A number that has a meaning from {@code least} to {@code most} only. */
        Builder<F> number(String property, Unit unit, long least, long most, ToLongFunction<F> reader) {
            Property.Range range = new Property.Range(least, most);
            properties.add(new Property.Number(
                    property, unit, false, false, Optional.of(range), fact -> reader.applyAsLong(own(fact))));
            return this;
        }

        Builder<F> age(String property, Unit unit, ToIntFunction<F> reader) {
            properties.add(new Property.Number(
                    property, unit, true, false, Optional.empty(), fact -> reader.applyAsInt(own(fact))));
            return this;
        }

        Builder<F> optionalNumber(String property, Unit unit, Function<F, OptionalInt> reader) {
            properties.add(new Property.Number(property, unit, false, true, Optional.empty(), fact -> {
                OptionalInt value = reader.apply(own(fact));
                return value.isPresent() ? value.getAsInt() : Property.ABSENT;
            }));
            return this;
        }

        Builder<F> text(String property, Function<F, String> reader) {
            properties.add(new Property.Text(property, fact -> reader.apply(own(fact))));
            return this;
        }

        <E extends Enum<E>> Builder<F> choice(String property, Class<E> choices, Function<F, E> reader) {
            List<String> names =
                    Arrays.stream(choices.getEnumConstants()).map(Enum::name).toList();
            properties.add(new Property.Choice(property, names, fact -> reader.apply(own(fact))));
            return this;
        }

        /** Drools and the readings hand a property facts of its own type only; a cast that the compiler knows is cheaper than one by class object. */
        @SuppressWarnings("unchecked")
        private F own(RuleFact fact) {
            return (F) fact;
        }

        FactType build() {
            return new FactType(name, javaType, properties);
        }
    }
}
