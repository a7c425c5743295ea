package org.openvha.ruleset.language;

import java.util.Map;
import java.util.Set;

/**
 * The words of a rule set that its rules may use beside the vocabulary.
 *
 * @param parameters values by their name in rules, such as {@code lookBackMonths}
 * @param texts the texts that a property of that name can have, such as {@code offenceClass}; a property that is not here can have any
 */
public record KnownWords(Map<String, Integer> parameters, Map<String, Set<String>> texts) {

    public KnownWords {
        parameters = Map.copyOf(parameters);
        texts = Map.copyOf(texts);
    }
}
