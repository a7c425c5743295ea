package org.openvha.whatif.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openvha.document.Numbers;
import org.openvha.whatif.sweep.Axis;
import org.openvha.whatif.sweep.Point;
import org.openvha.whatif.sweep.Sweep;

/** What was swept and what came of it, in sentences. */
final class SweepWords {

    private SweepWords() {}

    static List<String> of(Sweep sweep) {
        List<String> sentences = new ArrayList<>();
        sweep.axes().forEach(axis -> sentences.add(axis(axis)));
        int listed = sweep.base().unchanged().listed();
        String asItIs =
                "Under " + sweep.base().ruleSet() + " as it is, " + Say.people(listed, "is", "are") + " on the list. ";
        if (sweep.movesNobody()) {
            sentences.add(asItIs + "None of the "
                    + Numbers.counted(sweep.points().size(), "point", "points") + " of this sweep moves anybody.");
        } else {
            Comparator<Point> byLength =
                    Comparator.comparingInt(point -> point.effect().list().listed());
            Point shortest = sweep.points().stream().min(byLength).orElseThrow();
            Point longest = sweep.points().stream().max(byLength).orElseThrow();
            sentences.add(asItIs + "Along the sweep the list is shortest with " + point(sweep, shortest)
                    + ", and longest with " + point(sweep, longest) + ".");
        }
        return sentences;
    }

    private static String axis(Axis axis) {
        List<Integer> values = axis.values();
        return Say.capital(axis.kind().word()) + " " + axis.name() + " (" + axis.meaning() + ") takes "
                + Numbers.counted(values.size(), "value", "values")
                + " from " + Say.number(values.get(0)) + " to " + Say.number(values.get(values.size() - 1)) + " "
                + axis.unit()
                + "; it is " + Say.number(axis.unchanged()) + " in the rule set.";
    }

    private static String point(Sweep sweep, Point point) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < sweep.axes().size(); i++) {
            values.add(sweep.axes().get(i).heading() + " at "
                    + Say.number(point.values().get(i)));
        }
        return Say.list(values) + " (" + Say.people(point.effect().list().listed()) + ")";
    }
}
