package org.openvha.web.pages.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.openvha.document.BadInputException;

/** A date that is typed as day, month and year into three fields, whose ids begin alike. */
public final class TypedDate {

    private static final String NUMBER = "[0-9]{1,4}";

    private TypedDate() {}

    /** @throws BadInputException if it is no date */
    public static LocalDate of(Typed typed, String field) {
        String day = typed.text(field + "Day").strip();
        String month = typed.text(field + "Month").strip();
        String year = typed.text(field + "Year").strip();
        try {
            if (day.matches(NUMBER) && month.matches(NUMBER) && year.matches("[0-9]{4}")) {
                return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            }
        } catch (DateTimeException impossible) {
            // Refused below.
        }
        throw new BadInputException("This is no date. Write day, month and year in numbers, such as 31 1 2024.");
    }
}
