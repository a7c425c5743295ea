package org.openvha.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.openvha.document.BadInputException;

class TermsTest {

    private static final Terms TERMS = new Terms(LocalDate.of(2024, 2, 29), 24, 12);

    @Test
    void training_counts_until_the_last_day_of_its_term_and_no_later() {
        Training longest = new Training("Data protection", LocalDate.of(2026, 2, 28));
        assertThat(TERMS.checked(longest)).isSameAs(longest);
        assertThatThrownBy(() -> TERMS.checked(new Training("Data protection", LocalDate.of(2026, 3, 1))))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("24 months at most, so until 2026-02-28")
                .hasMessageContaining("training-months");
    }

    @Test
    void an_authorisation_has_a_term_of_its_own() {
        Authorisation longest = new Authorisation("superintendent", "superintendent:1", LocalDate.of(2025, 2, 28));
        assertThat(TERMS.checked(longest)).isSameAs(longest);
        assertThatThrownBy(() -> TERMS.checked(
                        new Authorisation("superintendent", "superintendent:1", LocalDate.of(2025, 3, 1))))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("12 months at most, so until 2025-02-28")
                .hasMessageContaining("authorisation-months");
    }

    @Test
    void an_end_that_is_over_may_be_recorded_and_opens_nothing() {
        Training over = new Training("Data protection", LocalDate.of(2020, 1, 1));
        assertThat(TERMS.checked(over)).isSameAs(over);
    }
}
