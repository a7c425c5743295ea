package org.openvha.whatif.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.openvha.whatif.statistics.Interval;

/** Curves of five places. */
final class CurvesFixture {

    private CurvesFixture() {}

    /** Eight groups with intervals, each of them small at its first places. */
    static Curves ofGroups(int small) {
        List<Curves.Line> lines = IntStream.range(0, 8)
                .mapToObj(group -> new Curves.Line(
                        "Group " + group,
                        IntStream.range(0, 5)
                                .mapToObj(place -> ratio(group, place, place < small))
                                .toList()))
                .toList();
        return new Curves(
                List.of("A sweep."),
                "months",
                List.of(12, 24, 36, 48, 60),
                OptionalInt.empty(),
                List.of(new Curves.Measure("ratio", "Selection rates", "ratio to White", 2, lines)));
    }

    private static Curves.Value ratio(int group, int place, boolean small) {
        double ratio = 1 + group * 0.5 + place * 0.1;
        return new Curves.Value(
                OptionalDouble.of(ratio),
                Optional.of(new Interval(ratio - 0.25, OptionalDouble.of(ratio + 0.25))),
                small);
    }

    static Curves withoutValueAt(int missing) {
        List<Curves.Value> values = IntStream.range(0, 5)
                .mapToObj(place ->
                        Curves.Value.of(place == missing ? OptionalDouble.empty() : OptionalDouble.of(10 + place)))
                .toList();
        Curves.Measure measure =
                new Curves.Measure("size", "Length of the list", "people", 0, List.of(new Curves.Line("", values)));
        return new Curves(
                List.of("A sweep."), "months", List.of(12, 24, 36, 48, 60), OptionalInt.empty(), List.of(measure));
    }
}
