package org.openvha.oracle;

import java.time.LocalDate;

/** The dates that the policy counts back to from an assessment date, worked out once; every one of them is still inside its window. */
final class PolicyDates {
    static final int LOOK_BACK_MONTHS = 36;

    final LocalDate asOf;
    final LocalDate sixMonthsOn;
    final LocalDate ninetyDaysBack;
    final LocalDate sixMonthsBack;
    final LocalDate twelveMonthsBack;
    final LocalDate twentyFourMonthsBack;
    final LocalDate lookBack;

    /** {@code monthsBack[n]} is the date n months back. */
    private final LocalDate[] monthsBack = new LocalDate[LOOK_BACK_MONTHS + 1];

    PolicyDates(LocalDate asOf) {
        this.asOf = asOf;
        for (int months = 0; months <= LOOK_BACK_MONTHS; months++) {
            monthsBack[months] = asOf.minusMonths(months);
        }
        sixMonthsOn = asOf.plusMonths(6);
        ninetyDaysBack = asOf.minusDays(90);
        sixMonthsBack = monthsBack[6];
        twelveMonthsBack = monthsBack[12];
        twentyFourMonthsBack = monthsBack[24];
        lookBack = monthsBack[LOOK_BACK_MONTHS];
    }

    boolean isKnown(LocalDate date, LocalDate recordedOn) {
        return !recordedOn.isAfter(asOf) && !date.isAfter(asOf);
    }

    /** The smallest number of months that reaches back to a date, which must lie within the look-back. */
    int monthsSince(LocalDate date) {
        int months = 0;
        while (monthsBack[months].isAfter(date)) {
            months++;
        }
        return months;
    }

    /** Completed years; somebody born on 29 February completes one on 1 March of a common year. Negative before the birth. */
    static int age(LocalDate dateOfBirth, LocalDate on) {
        int years = on.getYear() - dateOfBirth.getYear();
        int months = on.getMonthValue() - dateOfBirth.getMonthValue();
        boolean beforeBirthday = months < 0 || months == 0 && on.getDayOfMonth() < dateOfBirth.getDayOfMonth();
        return beforeBirthday ? years - 1 : years;
    }
}
