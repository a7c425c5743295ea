package org.openvha.cli;

import java.time.YearMonth;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A month of a year, such as 2024-01. */
final class CalendarMonth implements ITypeConverter<YearMonth> {

    @Override
    public YearMonth convert(String text) {
        if (!text.matches("(?:19|20|21)[0-9]{2}-(?:0[1-9]|1[0-2])")) {
            throw new TypeConversionException("'" + text + "' is not a month; write one such as 2024-01");
        }
        return YearMonth.parse(text);
    }
}
