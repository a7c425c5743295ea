package org.openvha.web.redress;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openvha.register.reviews.DuePlace;
import org.openvha.web.problems.ProblemException;
import org.openvha.web.problems.Problems;

/** A place among right-of-access cases, as clients carry it from page to page: {@code open.2024-07-03.17}. */
final class DueCursor {

    private static final Pattern FORM =
            Pattern.compile("(open|decided)\\.([0-9]{4}-[0-9]{2}-[0-9]{2})\\.([1-9][0-9]{0,17})");

    private DueCursor() {}

    static String text(DuePlace place) {
        return (place.decided() ? "decided" : "open") + "." + place.due() + "." + place.request();
    }

    /** @throws ProblemException if it is no cursor */
    static DuePlace place(String text) {
        Matcher parts = FORM.matcher(text);
        if (parts.matches()) {
            try {
                return new DuePlace(
                        parts.group(1).equals("decided"),
                        LocalDate.parse(parts.group(2)),
                        Long.parseLong(parts.group(3)));
            } catch (DateTimeException noSuchDay) {
                // Refused below.
            }
        }
        throw Problems.badCursor("The cursor is none that the service gave out.")
                .exception();
    }
}
