package org.openvha.audit;

import java.util.Map;
import java.util.Optional;

/** What a door knows of whoever is acting now, on the calling thread. Thread-safe. */
@FunctionalInterface
public interface Actors {

    Actor current();

    /** Why they say they act; goes into every entry that has no reason of its own. */
    default Optional<String> reason() {
        return Optional.empty();
    }

    /** What else is known of whoever acts; goes into the details of every entry. Empty for accounts, whose names are theirs for good. */
    default Map<String, String> details() {
        return Map.of();
    }
}
