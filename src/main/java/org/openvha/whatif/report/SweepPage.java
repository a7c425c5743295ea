package org.openvha.whatif.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openvha.whatif.sweep.Point;
import org.openvha.whatif.sweep.Sweep;
import org.openvha.whatif.variant.Effect;

/** {@code sweep.html}: a sweep as one page that needs nothing beside it. */
public final class SweepPage {

    /** Everything that the template places. */
    private record View(
            String title,
            String subtitle,
            Stamp stamp,
            Optional<String> question,
            List<String> sentences,
            List<Figure> figures,
            Table points) {}

    private SweepPage() {}

    /**
     * The whole page, in UTF-8 when written; the same sweep gives the same text.
     *
     * @param demographicsDigest empty where no demographics were read
     * @param command that makes the same sweep again
     */
    public static String html(Sweep sweep, String demographicsDigest, String command) {
        Curves curves = SweepCurves.of(sweep);
        return Pages.fill(
                "sweep",
                new View(
                        "What if: "
                                + Say.list(sweep.axes().stream()
                                        .map(axis -> axis.heading())
                                        .toList()) + " swept",
                        "Variants of " + sweep.base().ruleSet() + ": "
                                + sweep.base().title(),
                        Stamp.of(sweep.base(), demographicsDigest, command),
                        sweep.base().question(),
                        curves.sentences(),
                        Page.Drawn.of(curves).figures(),
                        points(sweep)));
    }

    private static Table points(Sweep sweep) {
        List<Column> columns = new ArrayList<>();
        sweep.axes()
                .forEach(axis ->
                        columns.add(columns.isEmpty() ? Column.text(axis.heading()) : Column.number(axis.heading())));
        columns.addAll(List.of(
                Column.number("On the list"),
                Column.number("Enter"),
                Column.number("Leave"),
                Column.number("Stay with another score"),
                Column.number("Under 18"),
                Column.number("Among the first 100 of both")));
        return Table.of(
                "points",
                "Every point of the sweep, held against the rule set as it is",
                columns,
                sweep.points().stream().map(SweepPage::row).toList());
    }

    private static List<String> row(Point point) {
        Effect effect = point.effect();
        List<String> row = new ArrayList<>();
        point.values().forEach(value -> row.add(Say.number(value)));
        if (point.unchanged()) {
            row.set(0, row.get(0) + " (as it is)");
        }
        row.addAll(List.of(
                Say.number(effect.list().listed()),
                Say.number(effect.entrants()),
                Say.number(effect.leavers()),
                Say.number(effect.rescored()),
                Groups.counted(effect.list().under18Share()),
                Say.number(effect.topOverlap())));
        return row;
    }
}
