package org.openvha.cli;

import java.time.LocalDate;
import org.openvha.document.IsoDates;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A date that exists: 2023-02-30 is refused, not bent into another day. */
final class CalendarDate implements ITypeConverter<LocalDate> {

    @Override
    public LocalDate convert(String text) {
        return IsoDates.read(text)
                .orElseThrow(() ->
                        new TypeConversionException("'" + text + "' is not a date; write one such as 2024-01-31"));
    }
}
