package org.openvha.document;

import java.time.LocalDate;
import java.util.List;

/** Dates as people write them in English, the same in every locale: 31 January 2024. */
public final class PlainDates {

    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private PlainDates() {}

    public static String of(LocalDate date) {
        return date.getDayOfMonth() + " " + MONTHS.get(date.getMonthValue() - 1) + " " + date.getYear();
    }
}
