package org.openvha.facts;

import java.time.LocalDate;
import java.util.Optional;
import org.openvha.document.CachedDates;
import org.openvha.document.IsoDates;

/** Reads dates, most of which stand in many rows. Not thread-safe. */
final class Dates {

    private final CachedDates days = new CachedDates();

    /** Empty for anything but a date as {@link IsoDates} spells it. */
    Optional<LocalDate> read(String text) {
        return IsoDates.read(text, days);
    }
}
