package org.openvha.cli;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A date that exists: 2023-02-30 is refused, not bent into another day. */
final class CalendarDate implements ITypeConverter<LocalDate> {

    private static final DateTimeFormatter STRICT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    @Override
    public LocalDate convert(String text) {
        try {
            return LocalDate.parse(text, STRICT);
        } catch (DateTimeParseException impossible) {
            throw new TypeConversionException("'" + text + "' is not a date; write one such as 2024-01-31");
        }
    }
}
