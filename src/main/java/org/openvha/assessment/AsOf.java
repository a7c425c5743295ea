package org.openvha.assessment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.openvha.facts.Ages;
import org.openvha.facts.CustodyPeriod;

/** The as-of date and the arithmetic of time that hangs on it (reference policy, section 1). Nothing here reads a clock. */
record AsOf(LocalDate date) {

    /** The smallest N, at least 0, for which the as-of date minus N months is not after the given date. */
    int monthsAgo(LocalDate past) {
        int months = (date.getYear() - past.getYear()) * 12 + date.getMonthValue() - past.getMonthValue();
        int dayThen = Math.min(date.getDayOfMonth(), past.lengthOfMonth());
        return Math.max(0, dayThen > past.getDayOfMonth() ? months + 1 : months);
    }

    /** A fact is known when it is neither recorded nor dated after the as-of date. */
    boolean knows(LocalDate recordedOn, LocalDate happenedOn) {
        return !recordedOn.isAfter(date) && !happenedOn.isAfter(date);
    }

    /** Whether a custody period is known and lasts on the as-of date (reference policy, section 4). */
    boolean lasts(CustodyPeriod period) {
        return knows(period.recordedOn(), period.from())
                && (period.to().isEmpty() || !period.to().get().isBefore(date));
    }

    /** Days from a date that is not after the as-of date. */
    int daysSince(LocalDate past) {
        return Math.toIntExact(date.toEpochDay() - past.toEpochDay());
    }

    /** Completed years on the as-of date. */
    int age(LocalDate dateOfBirth) {
        return age(dateOfBirth, date);
    }

    /** Completed years on any date. */
    static int age(LocalDate dateOfBirth, LocalDate on) {
        return Ages.on(dateOfBirth, on);
    }

    /** The smallest N, at least 0, for which somebody is 18 on the as-of date plus N months. */
    int monthsUntil18(LocalDate dateOfBirth) {
        int months = Math.max(0, 18 * 12 - 2 - Math.toIntExact(ChronoUnit.MONTHS.between(dateOfBirth, date)));
        while (age(dateOfBirth, date.plusMonths(months)) < 18) {
            months++;
        }
        return months;
    }
}
