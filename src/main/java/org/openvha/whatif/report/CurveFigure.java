package org.openvha.whatif.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openvha.whatif.statistics.Estimate;

/** A measure along a sweep as lines, told apart by their dashes, by the shape of their points, and by the number at their ends. */
record CurveFigure(Curves curves, Curves.Measure measure) {

    Figure figure() {
        String several = measure.lines().size() == 1
                ? ""
                : " Each line has its number and the shape of its points in the key below it"
                        + (measure.lines().size() > CurveDrawing.MOST
                                ? "; only the first " + CurveDrawing.MOST + " are drawn."
                                : ".");
        return new Figure(
                "curve-" + measure.id(),
                title(),
                measure.name() + " (" + measure.unit() + ") at each value of " + curves.along() + "." + several
                        + (measure.hasSmall(CurveDrawing.MOST) ? " Hollow points are of a small group." : "")
                        + " The table has the figures.",
                new CurveDrawing(curves, measure).drawing(),
                table());
    }

    private String title() {
        return measure.name() + " (" + measure.unit() + ") along " + curves.along();
    }

    private Table table() {
        List<Column> columns = new ArrayList<>(List.of(Column.text(curves.along())));
        measure.lines()
                .forEach(line -> columns.add(Column.number(
                        measure.lines().size() == 1 ? measure.name() + " (" + measure.unit() + ")" : line.name())));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < curves.at().size(); i++) {
            int place = i;
            List<String> row = new ArrayList<>(List.of(Say.number(curves.at().get(i))));
            row.addAll(measure.lines().stream()
                    .map(line -> shown(line.values().get(place)))
                    .collect(Collectors.toList()));
            rows.add(row);
        }
        return Table.of(
                "curve-" + measure.id() + "-table",
                title() + (measure.hasIntervals() ? ", with 95% intervals" : ""),
                columns,
                rows);
    }

    private String shown(Curves.Value value) {
        return (value.number().isEmpty() ? "not available" : number(value)) + (value.small() ? " (small)" : "");
    }

    private String number(Curves.Value value) {
        if (value.interval().isPresent()) {
            return Estimated.ratio(Optional.of(new Estimate(value.number(), value.interval())));
        }
        BigDecimal rounded =
                new BigDecimal(value.number().getAsDouble()).setScale(measure.decimals(), RoundingMode.HALF_UP);
        return measure.decimals() == 0 ? Say.number(rounded.longValueExact()) : rounded.toPlainString();
    }
}
