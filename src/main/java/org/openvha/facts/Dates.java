package org.openvha.facts;

import java.time.LocalDate;
import java.util.Optional;
import org.openvha.document.IsoDates;

/** Reads dates; days of three centuries are made once. Not thread-safe. */
final class Dates {

    private static final int FIRST_YEAR = 1850;
    private static final int YEARS = 300;

    private final LocalDate[] known = new LocalDate[YEARS * 12 * 31];
    private final IsoDates.Maker maker = this::date;

    /** Empty for anything but a date as {@link IsoDates} spells it. */
    Optional<LocalDate> read(String text) {
        return IsoDates.read(text, maker);
    }

    private LocalDate date(int year, int month, int day) {
        if (year < FIRST_YEAR || year >= FIRST_YEAR + YEARS) {
            return LocalDate.of(year, month, day);
        }
        int place = ((year - FIRST_YEAR) * 12 + month - 1) * 31 + day - 1;
        if (known[place] == null) {
            known[place] = LocalDate.of(year, month, day);
        }
        return known[place];
    }
}
