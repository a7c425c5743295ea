package org.openvha.web.serving;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.openvha.facts.Ids;
import org.openvha.web.problems.ProblemException;
import org.openvha.web.problems.Problems;

/** Reads members of a body that must be there. What is wrong is told by name of the member, never by its value. */
public final class Members {

    private static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    private Members() {}

    public static String text(String name, String value) {
        if (value == null) {
            throw refused("The member " + name + " is missing.", "See /api/openapi.yaml for what the body holds.");
        }
        return value;
    }

    /** The number of something, from 1. */
    public static long number(String name, Long value) {
        if (value == null || value < 1) {
            throw refused(
                    "The member " + name + " is no number from 1.", "See /api/openapi.yaml for what the body holds.");
        }
        return value;
    }

    /** An id of the source system. */
    public static String id(String name, String value) {
        if (!Ids.valid(text(name, value))) {
            throw refused("The member " + name + " is no id.", "An id is " + Ids.ALLOWED + ".");
        }
        return value;
    }

    public static List<String> ids(String name, List<String> values) {
        return values == null
                ? List.of()
                : values.stream().map(value -> id(name, value)).toList();
    }

    public static <E extends Enum<E>> E choice(String name, String value, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(text(name, value)))
                .findFirst()
                .orElseThrow(() -> refused(
                        "The member " + name + " has a value that it cannot have.",
                        "Write one of "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    public static <E extends Enum<E>> List<E> choices(String name, List<String> values, Class<E> type) {
        return values == null
                ? List.of()
                : values.stream().map(value -> choice(name, value, type)).toList();
    }

    public static LocalDate date(String name, String value) {
        try {
            if (text(name, value).matches(DATE)) {
                return LocalDate.parse(value);
            }
        } catch (DateTimeParseException impossible) {
            // Refused below.
        }
        throw refused("The member " + name + " is no date.", "Write year, month and day, such as 2024-01-31.");
    }

    private static ProblemException refused(String detail, String remedy) {
        return Problems.badBody(detail, remedy).exception();
    }
}
