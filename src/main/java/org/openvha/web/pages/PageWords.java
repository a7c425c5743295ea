package org.openvha.web.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.openvha.document.Numbers;
import org.openvha.document.PlainDates;
import org.openvha.document.PlainNames;

/** Dates, numbers and names of lists as readers write them. */
public record PageWords(ZoneId zone) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    public String date(LocalDate date) {
        return PlainDates.of(date);
    }

    public String time(Instant instant) {
        ZonedDateTime there = instant.atZone(zone);
        return date(there.toLocalDate()) + ", " + TIME.format(there);
    }

    public String number(long number) {
        return Numbers.grouped(number);
    }

    /** VIOLENCE_WITH_INJURY becomes Violence with injury. */
    public String name(String constant) {
        return PlainNames.capital(constant);
    }
}
