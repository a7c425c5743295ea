package org.openvha.audit;

import java.time.Duration;
import java.time.Instant;

/**
 * Entries that say they happened long before the one that stands before them in the chain. None of them is a fault: clocks are set back, and a transaction may take long. Whoever can write to the database past
 * the software can also give an entry any moment they like.
 *
 * @param count how many, at least one
 * @param first place of the first in the chain
 */
public record EarlyEntries(long count, long first) {

    /** Longer than the usual transaction takes. */
    private static final Duration LONG = Duration.ofHours(1);

    static boolean isEarly(Instant at, Instant before) {
        return at.isBefore(before.minus(LONG));
    }

    EarlyEntries andOneMore() {
        return new EarlyEntries(count + 1, first);
    }
}
