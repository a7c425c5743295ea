package org.openvha.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgesTest {

    @ParameterizedTest
    @CsvSource({
        "2006-01-31, 2024-01-30, 17",
        "2006-01-31, 2024-01-31, 18",
        "2006-01-31, 2024-02-01, 18",
        "2004-02-29, 2022-02-28, 17",
        "2004-02-29, 2022-03-01, 18",
        "2004-02-29, 2024-02-28, 19",
        "2004-02-29, 2024-02-29, 20",
        "2024-01-31, 2024-01-31, 0",
        "2024-01-31, 2023-02-01, 0",
        "2024-01-31, 2023-01-31, -1"
    })
    void years_are_completed_on_the_birthday(LocalDate born, LocalDate date, int age) {
        assertThat(Ages.on(born, date)).isEqualTo(age);
    }

    @Property
    void ages_are_the_years_that_java_counts(
            @ForAll @IntRange(min = -40_000, max = 40_000) int born,
            @ForAll @IntRange(min = -2_000, max = 40_000) int later) {
        LocalDate dateOfBirth = LocalDate.ofEpochDay(born);
        LocalDate date = dateOfBirth.plusDays(later);

        assertThat(Ages.on(dateOfBirth, date)).isEqualTo((int) ChronoUnit.YEARS.between(dateOfBirth, date));
    }
}
