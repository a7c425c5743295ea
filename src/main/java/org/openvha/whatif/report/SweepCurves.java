package org.openvha.whatif.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openvha.whatif.statistics.Estimate;
import org.openvha.whatif.statistics.Rate;
import org.openvha.whatif.sweep.Axis;
import org.openvha.whatif.sweep.Point;
import org.openvha.whatif.sweep.Sweep;
import org.openvha.whatif.variant.Effect;
import org.openvha.whatif.variant.GroupRatio;

/**
 * A sweep's measures as curves: along its longest axis, with a line for each combination of values of the others.
 *
 * @param along the place of that axis
 * @param lines the points of each line in order, by the values of the other axes in words
 */
record SweepCurves(Sweep sweep, int along, Map<String, List<Point>> lines) {

    private static final int HUNDRED = 100;

    static Curves of(Sweep sweep) {
        int along = IntStream.range(0, sweep.axes().size())
                .boxed()
                .reduce((one, other) -> sweep.axes().get(other).values().size()
                                > sweep.axes().get(one).values().size()
                        ? other
                        : one)
                .orElseThrow();
        Map<String, List<Point>> lines = new LinkedHashMap<>();
        sweep.points()
                .forEach(point -> lines.computeIfAbsent(others(sweep, along, point), any -> new ArrayList<>())
                        .add(point));
        return new SweepCurves(sweep, along, lines).curves();
    }

    private static String others(Sweep sweep, int along, Point point) {
        return IntStream.range(0, sweep.axes().size())
                .filter(axis -> axis != along)
                .mapToObj(axis -> sweep.axes().get(axis).heading() + " "
                        + Say.number(point.values().get(axis)))
                .collect(Collectors.joining(", "));
    }

    private Curves curves() {
        Axis axis = sweep.axes().get(along);
        List<Curves.Measure> measures = new ArrayList<>();
        measures.add(measure(
                "size",
                "Length of the list",
                "people",
                0,
                effect -> counted(effect.list().listed())));
        measures.add(measure("churn", "People who enter or leave", "people", 0, effect -> counted(effect.churn())));
        measures.add(measure(
                "top",
                "People among the first 100 of both lists",
                "people",
                0,
                effect -> counted(effect.topOverlap())));
        measures.add(measure(
                "under-18",
                "Share of the list under 18",
                "percent",
                1,
                effect -> percent(effect.list().under18Share())));
        measures.addAll(ratios());
        return new Curves(
                SweepWords.of(sweep),
                axis.heading() + " (" + axis.unit() + ")",
                axis.values(),
                OptionalInt.of(axis.unchanged()),
                measures);
    }

    private static Curves.Value counted(int people) {
        return Curves.Value.of(OptionalDouble.of(people));
    }

    private static Curves.Value percent(Rate rate) {
        return Curves.Value.of(
                rate.value().isPresent()
                        ? OptionalDouble.of(HUNDRED * rate.value().getAsDouble())
                        : OptionalDouble.empty());
    }

    private interface Value {
        Curves.Value of(Effect effect);
    }

    private Curves.Measure measure(String id, String name, String unit, int decimals, Value value) {
        List<Curves.Line> drawn = lines.entrySet().stream()
                .map(line -> new Curves.Line(line.getKey(), values(line.getValue(), value)))
                .toList();
        return new Curves.Measure(id, name, unit, decimals, drawn);
    }

    private static List<Curves.Value> values(List<Point> points, Value value) {
        return points.stream().map(point -> value.of(point.effect())).toList();
    }

    /** With one line, a measure for each attribute, its groups as lines; with more, one for each group. */
    private List<Curves.Measure> ratios() {
        List<GroupRatio> groups = sweep.base().unchanged().ratios();
        List<Curves.Measure> measures = new ArrayList<>();
        Map<String, List<Curves.Line>> byAttribute = new LinkedHashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            GroupRatio group = groups.get(i);
            int place = i;
            if (group.group().equals(group.reference())) {
                continue;
            }
            if (lines.size() > 1) {
                measures.add(measure(
                        "ratio-" + i,
                        "Selection rate, " + group.attributeLabel() + ": " + group.groupLabel(),
                        unit(group),
                        2,
                        effect -> ratio(effect, place)));
            } else {
                byAttribute
                        .computeIfAbsent(group.attribute(), any -> new ArrayList<>())
                        .add(new Curves.Line(
                                group.groupLabel(),
                                values(lines.values().iterator().next(), effect -> ratio(effect, place))));
            }
        }
        byAttribute.forEach((attribute, ofGroups) -> {
            GroupRatio first = groups.stream()
                    .filter(group -> group.attribute().equals(attribute))
                    .findFirst()
                    .orElseThrow();
            measures.add(new Curves.Measure(
                    "ratio-" + attribute, "Selection rates, " + first.attributeLabel(), unit(first), 2, ofGroups));
        });
        return measures;
    }

    private static String unit(GroupRatio group) {
        return "ratio to " + group.referenceLabel();
    }

    /** A group may be small at one point of a sweep and not at another. */
    private static Curves.Value ratio(Effect effect, int place) {
        GroupRatio group = effect.list().ratios().get(place);
        return new Curves.Value(
                group.ratio().map(Estimate::value).orElse(OptionalDouble.empty()),
                group.ratio().flatMap(Estimate::interval),
                group.small());
    }
}
