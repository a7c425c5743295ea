package org.openvha.whatif.report;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Curves of five places. */
final class CurvesFixture {

    private CurvesFixture() {}

    static Curves withoutValueAt(int missing) {
        List<OptionalDouble> values = IntStream.range(0, 5)
                .mapToObj(place -> place == missing ? OptionalDouble.empty() : OptionalDouble.of(10 + place))
                .toList();
        Curves.Measure measure =
                new Curves.Measure("size", "Length of the list", "people", 0, List.of(new Curves.Line("", values)));
        return new Curves(
                List.of("A sweep."), "months", List.of(12, 24, 36, 48, 60), OptionalInt.empty(), List.of(measure));
    }
}
