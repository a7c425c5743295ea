package org.openvha.register.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A closed list of values by the text that stands for each in a table. Immutable. */
final class Spellings<T> {

    private final Map<String, T> byText;
    private final BytesTable<T> byBytes = new BytesTable<>();

    private Spellings(Map<String, T> byText) {
        this.byText = byText;
        byText.forEach(byBytes::put);
    }

    static <T> Spellings<T> of(List<T> values, Function<T, String> spelling) {
        return new Spellings<>(values.stream().collect(Collectors.toUnmodifiableMap(spelling, Function.identity())));
    }

    static <E extends Enum<E>> Spellings<E> of(E[] values) {
        return of(Arrays.asList(values), Enum::name);
    }

    /** @throws IllegalStateException if there is no such value: the table holds what nobody here has written */
    T read(String text) {
        return Optional.ofNullable(byText.get(text)).orElseThrow(Spellings::unknown);
    }

    T read(byte[] bytes, int from, int to) {
        return Optional.ofNullable(byBytes.get(bytes, from, to)).orElseThrow(Spellings::unknown);
    }

    private static IllegalStateException unknown() {
        return new IllegalStateException("A table of facts holds a value that is in no list of this version");
    }
}
