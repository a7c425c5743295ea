package org.openvha.ruleset.language;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The words of a rule set that its rules may use beside the vocabulary.
 *
 * @param parameters values by their name in rules, such as {@code lookBackMonths}
 * @param unreadable whether a name that is not among them is, or may be, that of a parameter which is in the manifest but cannot be read; the manifest's own finding says so
 * @param texts the texts that a property of that name can have, such as {@code offenceClass}; a property that is not here can have any
 */
public record KnownWords(
        Map<String, Integer> parameters, Predicate<String> unreadable, Map<String, Set<String>> texts) {

    public KnownWords {
        parameters = Map.copyOf(parameters);
        texts = Map.copyOf(texts);
    }

    /** Where every parameter could be read. */
    public KnownWords(Map<String, Integer> parameters, Map<String, Set<String>> texts) {
        this(parameters, name -> false, texts);
    }
}
