package org.openvha.whatif.counterfactual;

import java.time.LocalDate;

/** How late the date of a fact may be imagined to be. */
final class Dates {

    private Dates() {}

    /** The as-of date, or the day it was recorded if that is earlier: nothing is recorded before it happens. Never before the date that stands there. */
    static LocalDate latest(LocalDate date, LocalDate recordedOn, LocalDate asOf) {
        LocalDate latest = recordedOn.isBefore(asOf) ? recordedOn : asOf;
        return latest.isBefore(date) ? date : latest;
    }
}
