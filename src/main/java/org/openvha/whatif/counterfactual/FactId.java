package org.openvha.whatif.counterfactual;

import java.util.Comparator;

/** Which fact; ids are unique within a kind only. In order of kind, then id. */
public record FactId(Kind kind, String id) implements Comparable<FactId> {

    private static final Comparator<FactId> ORDER =
            Comparator.comparing(FactId::kind).thenComparing(FactId::id);

    @Override
    public int compareTo(FactId other) {
        return ORDER.compare(this, other);
    }
}
