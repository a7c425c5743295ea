package org.openvha.ruleset.validation;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One combination of values, by the names of properties; it stands for every fact between the boundaries that rules draw. */
record Values(Map<String, Object> byName) {

    Object of(String property) {
        return byName.get(property);
    }

    long number(String property) {
        return (Long) byName.get(property);
    }

    boolean has(String property) {
        return byName.containsKey(property);
    }

    /** Some of them, for a reader, in the order of their names. */
    String shown(Set<String> properties) {
        return properties.stream()
                .filter(this::has)
                .sorted()
                .map(name -> name + " " + byName.get(name))
                .collect(Collectors.joining(", "));
    }
}
