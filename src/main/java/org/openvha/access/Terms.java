package org.openvha.access;

import java.time.LocalDate;
import org.openvha.document.BadInputException;

/**
 * How far ahead the end of what makes an account usable may lie, so that nothing is recorded once and counts for ever.
 *
 * @param today on which it is recorded
 */
public record Terms(LocalDate today, int trainingMonths, int authorisationMonths) {

    /** @throws BadInputException if it would count too long */
    public Training checked(Training passed) {
        check("Data-protection training", passed.until(), trainingMonths, "training-months");
        return passed;
    }

    /** @throws BadInputException if it would count too long */
    public Authorisation checked(Authorisation given) {
        check("An authorisation", given.until(), authorisationMonths, "authorisation-months");
        return given;
    }

    private void check(String what, LocalDate until, int months, String setting) {
        LocalDate last = today.plusMonths(months);
        if (until.isAfter(last)) {
            throw new BadInputException(what + " counts for " + months + " months at most, so until " + last
                    + ", and " + until + " is later. Give an earlier day and record it anew in time; the setting "
                    + setting + " says how long it counts.");
        }
    }
}
