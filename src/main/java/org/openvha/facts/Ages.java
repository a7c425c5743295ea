package org.openvha.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Ages, which the policy counts in completed years (reference policy, section 1). */
public final class Ages {

    private Ages() {}

    /**
     * Completed years on a date; somebody born on 29 February comes of age on 1 March in a common year. Before birth the years that are yet to complete count below zero, as
     * {@link ChronoUnit#YEARS} counts them: 0 throughout the last year.
     */
    public static int on(LocalDate dateOfBirth, LocalDate date) {
        if (date.isBefore(dateOfBirth)) {
            return Math.toIntExact(ChronoUnit.YEARS.between(dateOfBirth, date));
        }
        boolean birthdayToCome = date.getMonthValue() < dateOfBirth.getMonthValue()
                || date.getMonthValue() == dateOfBirth.getMonthValue()
                        && date.getDayOfMonth() < dateOfBirth.getDayOfMonth();
        return date.getYear() - dateOfBirth.getYear() - (birthdayToCome ? 1 : 0);
    }
}
