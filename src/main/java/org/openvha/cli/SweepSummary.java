package org.openvha.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.openvha.whatif.sweep.Axis;
import org.openvha.whatif.sweep.Point;
import org.openvha.whatif.sweep.Sweep;
import org.openvha.whatif.variant.Effect;

/** A sweep as people read it: the unchanged set, then every point. */
record SweepSummary(Sweep sweep) {

    private static final String OWN = "*";

    void print(PrintWriter out) {
        VariantCells.stamp(sweep.base(), "with " + varied() + " varied", out);
        AlignedTable table = new AlignedTable();
        table.row(headings());
        table.row(row(
                "unchanged",
                sweep.axes().stream().map(Axis::unchanged).toList(),
                Effect.none(sweep.base().unchanged())));
        for (Point point : sweep.points()) {
            table.row(row(point.unchanged() ? OWN : "", point.values(), point.effect()));
        }
        table.print(out);
        out.println();
        if (sweep.points().stream().anyMatch(Point::unchanged)) {
            out.println(OWN + " the values that the rule set has anyway");
        }
        if (sweep.movesNobody()) {
            out.println("No point differs from the unchanged set: nobody enters, leaves or changes score on the list.");
        }
        new RatioTables(sweep).print(out);
        VariantCells.footer(sweep.base(), out);
    }

    private String varied() {
        List<String> names = sweep.axes().stream().map(Axis::heading).toList();
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    private List<String> headings() {
        List<String> headings = new ArrayList<>(List.of(""));
        sweep.axes().forEach(axis -> headings.add(axis.heading()));
        headings.addAll(VariantCells.HEADINGS);
        return headings;
    }

    private static List<String> row(String mark, List<Integer> values, Effect effect) {
        List<String> row = new ArrayList<>(List.of(mark));
        values.forEach(value -> row.add(Words.number(value)));
        row.addAll(VariantCells.of(effect));
        return row;
    }
}
