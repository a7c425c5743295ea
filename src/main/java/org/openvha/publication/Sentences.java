package org.openvha.publication;

import java.util.List;
import java.util.Locale;

/** Parts of sentences. */
final class Sentences {

    private Sentences() {}

    /** {@code none}, {@code one}, {@code one and two}, {@code one, two and three}. */
    static String list(List<String> items) {
        if (items.isEmpty()) {
            return "none";
        }
        int last = items.size() - 1;
        return last == 0 ? items.get(0) : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }

    static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
