package org.openvha.facts;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.openvha.document.Nearest;

/** A closed list of values with their spellings; nothing is read that is not spelled exactly so. Not thread-safe. */
final class Choice<T> {

    private static final int PHRASES_KEPT = 1000;
    private static final int LIST_WHOLE = 20;

    private final Map<String, T> values;
    /** A file that spells a value wrongly often does so in every row; finding the nearest spelling takes long. */
    private final Map<String, String> phrases = new LinkedHashMap<>();

    private Choice(Map<String, T> values) {
        this.values = values;
    }

    static <T> Choice<T> of(List<T> values, Function<T, String> spelling) {
        Map<String, T> spelled = new LinkedHashMap<>();
        values.forEach(value -> spelled.put(spelling.apply(value), value));
        return new Choice<>(spelled);
    }

    static <E extends Enum<E>> Choice<E> of(E[] values) {
        return of(Arrays.asList(values), Enum::name);
    }

    static Choice<Boolean> truth() {
        return of(List.of(true, false), Object::toString);
    }

    Optional<T> read(String text) {
        return Optional.ofNullable(values.get(text));
    }

    /** Any value of the list, where one is needed although none was read. */
    T any() {
        return values.values().iterator().next();
    }

    /** The phrase that shows a text, unless it is empty, and says what to write instead. */
    String phrase(String text) {
        String start = Shown.cut(text);
        if (phrases.size() > PHRASES_KEPT) {
            phrases.clear();
        }
        return phrases.computeIfAbsent(
                start, value -> (value.isEmpty() ? "is empty: " : "is " + Phrases.SHOWN + ": ") + nearest(value));
    }

    private String nearest(String text) {
        Optional<String> nearest = text.isEmpty() ? Optional.empty() : Nearest.to(text, values.keySet());
        if (values.size() > LIST_WHOLE && nearest.isPresent()) {
            return "write " + nearest.get() + " if that is meant";
        }
        return "write one of " + String.join(", ", values.keySet())
                + nearest.map(name -> " (is " + name + " meant?)").orElse("");
    }
}
