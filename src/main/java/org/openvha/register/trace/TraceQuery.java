package org.openvha.register.trace;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which runs are looked through.
 *
 * @param from the first as-of date; empty for the first there is
 * @param to the last as-of date
 * @param run a single one
 */
public record TraceQuery(Subject subject, Optional<LocalDate> from, Optional<LocalDate> to, Optional<Long> run) {

    /** All runs that are kept. */
    public static TraceQuery of(Subject subject) {
        return new TraceQuery(subject, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
