package org.openvha.document;

import java.time.LocalDate;

/** Makes each day of three centuries once, for somebody who reads millions of dates. Not thread-safe. */
public final class CachedDates implements IsoDates.Maker {

    private static final int FIRST_YEAR = 1850;
    private static final int YEARS = 300;

    private final LocalDate[] known = new LocalDate[YEARS * 12 * 31];

    @Override
    public LocalDate of(int year, int month, int day) {
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
