package org.openvha.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoDatesTest {

    /** 0001-01-01 and 9999-12-31 as days since 1970. */
    private static final long FIRST = -719_162;

    private static final long LAST = 2_932_896;

    @Property
    void every_day_of_four_digit_years_is_read_as_it_is_written(@ForAll @LongRange(min = FIRST, max = LAST) long day) {
        LocalDate date = LocalDate.ofEpochDay(day);

        assertThat(IsoDates.read(date.toString())).contains(date);
    }

    @Property
    void a_day_that_no_month_has_is_no_date(
            @ForAll @IntRange(min = 1, max = 9999) int year,
            @ForAll @IntRange(min = 0, max = 13) int month,
            @ForAll @IntRange(min = 0, max = 32) int day) {
        String text = padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2);
        boolean exists = month >= 1
                && month <= 12
                && day >= 1
                && day <= LocalDate.of(year, month, 1).lengthOfMonth();

        assertThat(IsoDates.read(text).isPresent()).isEqualTo(exists);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0000-01-01",
                "-001-01-01",
                "+2024-01-3",
                "+12024-01-31",
                "10000-01-01",
                "2023-02-29",
                "1900-02-29",
                "2024-1-31",
                "24-01-31",
                "2024/01/31",
                "31-01-2024",
                "20240131",
                "2024-01-31T00:00",
                " 2024-01-31",
                "2024-01-31 ",
                "2024-01-3\u0661",
                "２０２４-01-31",
                "2024–01–31"
            })
    void any_other_spelling_is_no_date(String text) {
        assertThat(IsoDates.read(text)).isEmpty();
    }

    private static String padded(int number, int digits) {
        String written = Integer.toString(number);
        return "0".repeat(digits - written.length()) + written;
    }
}
