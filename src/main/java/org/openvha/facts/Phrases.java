package org.openvha.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The phrases that faults of one file are told in, each held once and known by a number. A phrase says where a value goes and holds nothing of the file itself, so there are few
 * however many rows are refused.
 */
final class Phrases {

    /** Where text of the file goes, as {@link Shown} shows it. */
    static final String SHOWN = "{shown}";

    /** Where a number or date of ours goes, as it is. */
    static final String PLAIN = "{plain}";

    private final List<String> phrases = new ArrayList<>();
    private final Map<String, Character> numbers = new HashMap<>();

    /** The number of a phrase, from 0 to {@link Character#MAX_VALUE}. */
    char number(String phrase) {
        return numbers.computeIfAbsent(phrase, this::next);
    }

    String phrase(char number) {
        return phrases.get(number);
    }

    private char next(String phrase) {
        if (phrases.size() > Character.MAX_VALUE) {
            throw new IllegalStateException("A phrase seems to hold text of the file, such as: " + phrase);
        }
        phrases.add(phrase);
        return (char) (phrases.size() - 1);
    }
}
