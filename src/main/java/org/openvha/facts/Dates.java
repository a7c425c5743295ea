package org.openvha.facts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Reads dates that are spelled {@code YYYY-MM-DD} and stand in the calendar; days of three centuries are made once. Not thread-safe. */
final class Dates {

    private static final int LENGTH = 10;
    private static final int FIRST_YEAR = 1850;
    private static final int YEARS = 300;

    private final LocalDate[] known = new LocalDate[YEARS * 12 * 31];

    /** Empty for anything else, such as 2023-02-30 or 2023-2-3. */
    Optional<LocalDate> read(String text) {
        if (text.length() != LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return Optional.empty();
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        if (year < 0
                || month < 1
                || month > 12
                || day < 1
                || day > YearMonth.of(year, month).lengthOfMonth()) {
            return Optional.empty();
        }
        return Optional.of(date(year, month, day));
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

    /** The number that ASCII digits spell; -1 if there is any other character. */
    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }
}
