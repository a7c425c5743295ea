package org.openvha.whatif.report;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class ScalePropertiesTest {

    @Property
    void everything_measured_lies_on_the_axis(
            @ForAll @DoubleRange(min = -1000, max = 100_000) double one,
            @ForAll @DoubleRange(min = -1000, max = 100_000) double other) {
        double least = Math.min(one, other);
        double most = Math.max(one, other);
        Scale scale = Scale.over(least, most);

        assertThat(scale.place(least, 0, 1000)).isBetween(0, 1000);
        assertThat(scale.place(most, 0, 1000)).isBetween(0, 1000);
        assertThat(scale.ends(most)).isTrue();
        assertThat(scale.ticks().size()).isLessThanOrEqualTo(7);
    }
}
