package org.openvha.cli;

import java.io.PrintWriter;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openvha.whatif.statistics.Estimate;
import org.openvha.whatif.statistics.Interval;
import org.openvha.whatif.statistics.Rounded;
import org.openvha.whatif.sweep.Axis;
import org.openvha.whatif.sweep.Point;
import org.openvha.whatif.sweep.Sweep;
import org.openvha.whatif.variant.GroupRatio;

/** How much likelier groups are to be on the list than their reference groups, along a sweep; one table for each attribute. */
record RatioTables(Sweep sweep) {

    /** With more points nobody reads three more tables on a terminal. */
    private static final int MOST_POINTS = 40;

    private static final String SMALL = "~";
    private static final String NONE = "-";

    void print(PrintWriter out) {
        List<GroupRatio> groups = sweep.base().unchanged().ratios();
        if (groups.isEmpty()) {
            return;
        }
        out.println();
        if (sweep.points().size() > MOST_POINTS) {
            out.println("Ratios between groups at so many points stand in sweep.csv; --out writes it.");
            return;
        }
        out.println("Selection rates of groups divided by their reference group's, with 95% intervals");
        int from = 0;
        while (from < groups.size()) {
            int end = from;
            while (end < groups.size()
                    && groups.get(end).attribute().equals(groups.get(from).attribute())) {
                end++;
            }
            out.println();
            out.println(groups.get(from).attributeLabel() + ", compared with "
                    + groups.get(from).referenceLabel());
            table(from, end).print(out);
            from = end;
        }
        out.println();
        out.println(SMALL + " fewer than 30 assessed or fewer than 5 listed: chance may have the last word · " + NONE
                + " not available");
    }

    private AlignedTable table(int from, int end) {
        AlignedTable table = new AlignedTable();
        List<String> headings = new ArrayList<>();
        headings.add(sweep.axes().stream().map(Axis::heading).collect(Collectors.joining(", ")));
        sweep.base().unchanged().ratios().subList(from, end).forEach(group -> headings.add(group.groupLabel()));
        table.row(headings);
        table.row(row(
                "unchanged (" + words(sweep.axes().stream().map(Axis::unchanged).toList()) + ")",
                sweep.base().unchanged().ratios().subList(from, end)));
        for (Point point : sweep.points()) {
            table.row(row(
                    words(point.values()) + (point.unchanged() ? " *" : ""),
                    point.effect().list().ratios().subList(from, end)));
        }
        return table;
    }

    private static List<String> row(String first, List<GroupRatio> ratios) {
        List<String> row = new ArrayList<>(List.of(first));
        ratios.forEach(ratio -> row.add(cell(ratio)));
        return row;
    }

    private static String cell(GroupRatio ratio) {
        if (ratio.ratio().isEmpty()) {
            return NONE;
        }
        Estimate estimate = ratio.ratio().get();
        String interval = estimate.interval().map(RatioTables::interval).orElse("");
        return (ratio.small() ? SMALL : "") + decimal(estimate.value()) + interval;
    }

    private static String interval(Interval interval) {
        return " (" + decimal(OptionalDouble.of(interval.lower())) + "–" + decimal(interval.upper()) + ")";
    }

    private static String decimal(OptionalDouble number) {
        return Rounded.of(number)
                .map(rounded -> rounded.setScale(2, RoundingMode.HALF_UP).toPlainString())
                .orElse(NONE);
    }

    private static String words(List<Integer> values) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> Words.number(values.get(i)))
                .collect(Collectors.joining(", "));
    }
}
