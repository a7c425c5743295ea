package org.openvha.document;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Suggests the known name that a person probably meant. */
public final class Nearest {

    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    private Nearest() {}

    /** The closest of the known names, if one is close enough to be meant; of equally close ones, the first in order of text. */
    public static Optional<String> to(String name, Collection<String> known) {
        int limit = Math.max(2, name.length() / 3);
        return known.stream()
                .filter(candidate -> distance(name, candidate) <= limit)
                .min(Comparator.<String>comparingInt(candidate -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** A remedy in words: the suggestion if there is one, else the list of what is known. */
    public static String remedy(String name, Collection<String> known) {
        return to(name, known)
                .map(suggestion -> "Did you mean " + suggestion + "?")
                .orElseGet(() -> "Use one of "
                        + String.join(", ", known.stream().sorted().toList()));
    }

    private static int distance(String name, String candidate) {
        return DISTANCE.apply(name.toLowerCase(java.util.Locale.ROOT), candidate.toLowerCase(java.util.Locale.ROOT));
    }
}
