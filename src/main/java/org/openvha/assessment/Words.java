package org.openvha.assessment;

import java.time.LocalDate;
import java.util.Locale;
import org.openvha.document.Numbers;
import org.openvha.document.PlainDates;
import org.openvha.document.PlainNames;
import org.openvha.facts.Shown;

/** Dates, numbers and names as a reader would write them; the same in every locale. */
public final class Words {

    private Words() {}

    /** 31 January 2024. */
    public static String date(LocalDate date) {
        return PlainDates.of(date);
    }

    /** 2,035. */
    public static String number(long number) {
        return Numbers.grouped(number);
    }

    /** {@code 1 offence}, {@code 2 offences}. */
    public static String count(long count, String one, String many) {
        return Numbers.counted(count, one, many);
    }

    /** SUSPECT or {@code VIOLENCE_WITH_INJURY} in small words. */
    public static String name(String constant) {
        return PlainNames.small(constant);
    }

    /** {@code monthsSinceLatest} in words: months since latest. */
    static String property(String camelCase) {
        return switch (camelCase) {
            case "ageAtD" -> "age on the as-of date";
            case "monthsUntil18" -> "months until 18";
            case "weighted" -> "has a weight in the table";
            case "known" -> "known on the as-of date";
            case "monthsSinceLatest" -> "months since the latest qualifying offence";
            case "offenceClass" -> "class of offence";
            case "upheldReview" -> "named by an upheld review";
            case "heavierSibling" -> "outweighed by another offence of the same crime report";
            default -> camelCase.replaceAll("([a-z])([A-Z0-9])", "$1 $2").toLowerCase(Locale.ROOT);
        };
    }

    /** A value as text: true and false become yes and no. */
    static String value(String value) {
        return switch (value) {
            case "true" -> "yes";
            case "false" -> "no";
            default -> value.matches("[A-Z_]{2,}") ? name(value) : Shown.legible(value);
        };
    }
}
