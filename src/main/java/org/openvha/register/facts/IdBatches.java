package org.openvha.register.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Hands ids over in arrays that a statement can take. */
final class IdBatches {

    private static final int SIZE = 10_000;

    private IdBatches() {}

    static void of(Collection<String> ids, Consumer<String[]> each) {
        List<String> all = new ArrayList<>(ids);
        for (int from = 0; from < all.size(); from += SIZE) {
            each.accept(all.subList(from, Math.min(all.size(), from + SIZE)).toArray(String[]::new));
        }
    }
}
