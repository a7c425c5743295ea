package org.openvha.whatif.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void ticks_are_round_numbers() {
        assertThat(Scale.over(0, 0.126).ticks())
                .extracting(tick -> tick.toPlainString())
                .containsExactly("0.00", "0.05", "0.10", "0.15");
        assertThat(Scale.over(250, 390).ticks())
                .first()
                .extracting(tick -> tick.signum())
                .isEqualTo(0);
        assertThat(Scale.over(-7, 12).ticks().get(0)).isEqualByComparingTo("-10");
    }

    @Test
    void one_value_alone_has_an_axis() {
        assertThat(Scale.over(0, 0).ticks()).hasSizeGreaterThan(1);
        assertThat(Scale.over(7, 7).ends(7)).isTrue();
    }
}
