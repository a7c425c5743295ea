package org.openvha.whatif.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openvha.whatif.equality.Attribute;
import org.openvha.whatif.equality.AttributeImpact;
import org.openvha.whatif.equality.GroupImpact;
import org.openvha.whatif.statistics.Rate;

/**
 * One attribute: how its groups fare on both sides.
 *
 * @param counts where the groups are few enough to be seen from the start
 * @param details tables that are seen when asked for
 */
record Groups(
        String id,
        String label,
        String note,
        String reference,
        Figure figure,
        Optional<Table> counts,
        List<Table> details) {

    private static final int FEW = 8;

    static Groups of(AttributeImpact impact) {
        Attribute attribute = impact.attribute();
        boolean few =
                attribute.predefinedReference().isPresent() && impact.groups().size() <= FEW;
        Table counts = counts(impact);
        Table rates = rates(impact);
        List<Table> details = List.of(rates, against(impact), Apart.table(impact));
        return new Groups(
                attribute.code(),
                attribute.label(),
                attribute.note(),
                impact.reference().group().label(),
                new Figure(
                        "rates-" + attribute.code(),
                        "Selection rates: " + attribute.label(),
                        "For each group, the selection rate under the baseline (circle) and under the candidate (diamond), each with its 95% interval."
                                + " Whiskers that run off to the right belong to small groups. The table of selection rates has the figures.",
                        new RatesFigure(impact).drawing(),
                        rates),
                few ? Optional.of(counts) : Optional.empty(),
                few
                        ? details
                        : Stream.concat(Stream.of(counts), details.stream()).toList());
    }

    /** With what a reader must know of a group. */
    static String label(GroupImpact group) {
        return group.group().label()
                + (group.reference() ? " (reference)" : "")
                + (group.isSmall() ? " (small group)" : "");
    }

    private static Table counts(AttributeImpact impact) {
        return Table.of(
                "counts-" + impact.attribute().code(),
                impact.attribute().label() + ": counts and shares",
                List.of(
                        Column.text("Group"),
                        Column.number("Assessed"),
                        Column.number("On the baseline's list"),
                        Column.number("On the candidate's list"),
                        Column.number("Share of the list / reference's, baseline"),
                        Column.number("Share of the list / reference's, candidate"),
                        Column.number("Enter"),
                        Column.number("Leave")),
                rows(
                        impact,
                        group -> counted(group.candidate().population()),
                        group -> counted(group.baseline().list()),
                        group -> counted(group.candidate().list()),
                        group -> Estimated.plain(group.baseline().pprDisparity()),
                        group -> Estimated.plain(group.candidate().pprDisparity()),
                        group -> counted(group.change().entrants()),
                        group -> counted(group.change().leavers())));
    }

    private static Table rates(AttributeImpact impact) {
        return Table.of(
                "selection-" + impact.attribute().code(),
                impact.attribute().label() + ": selection rates with 95% intervals",
                List.of(
                        Column.text("Group"),
                        Column.number("Baseline"),
                        Column.number("Candidate"),
                        Column.number("Change, points"),
                        Column.number("Enter, of those not listed before"),
                        Column.number("Leave, of those listed before")),
                rows(
                        impact,
                        group -> Estimated.rate(group.baseline().selection()),
                        group -> Estimated.rate(group.candidate().selection()),
                        group -> Estimated.difference(group.change().selection()),
                        group -> Estimated.rate(group.change().entering()),
                        group -> Estimated.rate(group.change().leaving())));
    }

    private static Table against(AttributeImpact impact) {
        return Table.of(
                "against-" + impact.attribute().code(),
                impact.attribute().label() + ": selection rates against the reference group, with 95% intervals",
                List.of(
                        Column.text("Group"),
                        Column.number("Difference, points, baseline"),
                        Column.number("Difference, points, candidate"),
                        Column.number("Ratio, baseline"),
                        Column.number("Ratio, candidate")),
                rows(
                        impact,
                        group -> Estimated.difference(
                                group.baseline().selection().difference()),
                        group -> Estimated.difference(
                                group.candidate().selection().difference()),
                        group -> Estimated.ratio(group.baseline().selection().ratio()),
                        group -> Estimated.ratio(group.candidate().selection().ratio())));
    }

    @SafeVarargs
    private static List<List<String>> rows(AttributeImpact impact, Function<GroupImpact, String>... cells) {
        List<List<String>> rows = new ArrayList<>();
        for (GroupImpact group : impact.groups()) {
            List<String> row = new ArrayList<>(List.of(label(group)));
            for (Function<GroupImpact, String> cell : cells) {
                row.add(cell.apply(group));
            }
            rows.add(row);
        }
        return rows;
    }

    /** {@code 450 (28.0%)}. */
    static String counted(Rate rate) {
        return rate.isKnown()
                ? Say.number(rate.count()) + " (" + Say.share(rate.count(), rate.of()) + ")"
                : Say.number(rate.count());
    }
}
