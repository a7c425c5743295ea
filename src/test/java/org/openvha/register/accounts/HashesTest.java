package org.openvha.register.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HashesTest {

    private final Hashes hashes = new Hashes(1, Duration.ZERO);

    @Test
    void whoever_finds_no_turn_does_nothing_and_the_next_has_one_again() {
        assertThat(hashes.inTurn(() -> hashes.inTurn(() -> "inner"))).contains(Optional.empty());
        assertThat(hashes.inTurn(() -> "next")).contains("next");
    }

    @Test
    void a_turn_ends_when_what_was_done_in_it_failed() {
        assertThatThrownBy(() -> hashes.inTurn(() -> {
                    throw new IllegalStateException("of a test");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(hashes.inTurn(() -> "next")).contains("next");
        assertThat(hashes.matches("a password", hashes.of("a password"))).isTrue();
    }
}
