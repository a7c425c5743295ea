package org.openvha.whatif.sweep;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.openvha.whatif.variant.Effect;
import org.openvha.whatif.variant.VariantCsv;

/** Writes {@code sweep.csv}: the unchanged set, then every point, in order. */
public final class SweepCsv {

    private SweepCsv() {}

    /** The stream stays open. */
    public static void write(Sweep sweep, OutputStream out) throws IOException {
        List<String> columns = new ArrayList<>(List.of("point", "unchanged"));
        sweep.axes().forEach(axis -> columns.add(axis.cause()));
        VariantCsv csv = new VariantCsv(out, columns, sweep.base());
        csv.row(
                which("", true, sweep.axes().stream().map(Axis::unchanged).toList()),
                Effect.none(sweep.base().unchanged()));
        int number = 0;
        for (Point point : sweep.points()) {
            number++;
            csv.row(which(Integer.toString(number), point.unchanged(), point.values()), point.effect());
        }
        csv.flush();
    }

    /** @param point empty for the set itself, which nobody needs to have asked for */
    private static List<String> which(String point, boolean unchanged, List<Integer> values) {
        List<String> which = new ArrayList<>(List.of(point, Boolean.toString(unchanged)));
        values.forEach(value -> which.add(Integer.toString(value)));
        return which;
    }
}
