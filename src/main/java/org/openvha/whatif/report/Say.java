package org.openvha.whatif.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.openvha.document.Numbers;
import org.openvha.document.PlainDates;
import org.openvha.document.PlainNames;

/** Figures and lists as sentences have them, the same in every locale. */
final class Say {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String MINUS = "\u2212";

    private Say() {}

    static String date(LocalDate date) {
        return PlainDates.of(date);
    }

    static String number(long number) {
        return number < 0 ? MINUS + Numbers.grouped(-number) : Numbers.grouped(number);
    }

    /** With its sign: {@code +308}, {@code −4}, and 0 without one. */
    static String signed(long number) {
        return number > 0 ? "+" + Numbers.grouped(number) : number(number);
    }

    static String people(long count) {
        return Numbers.counted(count, "person", "people");
    }

    /** {@code nobody enters}, {@code 1 person enters}, {@code 2 people enter}. */
    static String people(long count, String one, String many) {
        return count == 0 ? "nobody " + one : people(count) + " " + (count == 1 ? one : many);
    }

    /** The same without the word people: {@code 2 enter}. */
    static String who(long count, String one, String many) {
        return count == 0 ? "nobody " + one : number(count) + " " + (count == 1 ? one : many);
    }

    /** Some of those just spoken of, who are at least one: {@code none of them}, {@code 2 of them}, {@code all of them}. */
    static String of(long count, long all) {
        if (count == all) {
            return all == 1 ? "that person" : "all of them";
        }
        return (count == 0 ? "none" : number(count)) + " of them";
    }

    static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** {@code VIOLENCE_WITH_INJURY} as a reader would write it. */
    static String name(String constant) {
        return PlainNames.capital(constant);
    }

    /** By how much a number differs from another, to one decimal: {@code +19.2%}. Nothing can be said of a change from nought. */
    static String change(long from, long to) {
        if (from == 0) {
            return "from none";
        }
        BigDecimal percent = BigDecimal.valueOf(to - from)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(from), 1, RoundingMode.HALF_UP);
        return signed(percent) + "%";
    }

    /** A share to one decimal: {@code 19.2%}. */
    static String share(long part, long whole) {
        return whole == 0
                ? "not available"
                : BigDecimal.valueOf(part)
                                .multiply(HUNDRED)
                                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                                .toPlainString()
                        + "%";
    }

    static String signed(BigDecimal number) {
        return switch (number.signum()) {
            case 1 -> "+" + number.toPlainString();
            case -1 -> MINUS + number.negate().toPlainString();
            default -> number.toPlainString();
        };
    }

    /** {@code one}, {@code one and two}, {@code one, two and three}. */
    static String list(List<String> items) {
        int last = items.size() - 1;
        return last < 1
                ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }
}
