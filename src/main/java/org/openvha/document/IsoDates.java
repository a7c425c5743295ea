package org.openvha.document;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The one spelling of a date: {@code YYYY-MM-DD} in ASCII digits, from 0001-01-01 to 9999-12-31, and a day that stands in the calendar. Anything else is no date, such as 2023-02-30,
 * 2023-2-3 or a year with a sign.
 */
public final class IsoDates {

    private static final int LENGTH = 10;

    private IsoDates() {}

    /** Makes a date of a day that stands in the calendar. */
    @FunctionalInterface
    public interface Maker {
        LocalDate of(int year, int month, int day);
    }

    /** Empty if the text is no date. */
    public static Optional<LocalDate> read(String text) {
        return read(text, LocalDate::of);
    }

    /** The same for somebody who reads millions and need not make every date anew. */
    public static Optional<LocalDate> read(String text, Maker maker) {
        if (text.length() != LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return Optional.empty();
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        if (year < 1
                || month < 1
                || month > 12
                || day < 1
                || day > YearMonth.of(year, month).lengthOfMonth()) {
            return Optional.empty();
        }
        return Optional.of(maker.of(year, month, day));
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
