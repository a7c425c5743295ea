package org.openvha.facts;

import java.time.LocalDate;
import java.util.Optional;

/** A time in custody, both ends included; {@code to} is empty while it lasts. No component is null. */
public record CustodyPeriod(
        String id, String individualId, LocalDate from, Optional<LocalDate> to, LocalDate recordedOn) {

    /** Whether these can be the dates of one period: it does not end before it began. */
    public static boolean allows(LocalDate from, Optional<LocalDate> to) {
        return to.isEmpty() || !to.get().isBefore(from);
    }
}
