package org.openvha.whatif.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openvha.whatif.equality.AttributeImpact;
import org.openvha.whatif.equality.ComparedRate;
import org.openvha.whatif.equality.GroupImpact;

/** Selection rates of groups on both sides: a sign for each rate, and a whisker for its interval. */
record RatesFigure(AttributeImpact impact) {

    private static final int WIDTH = 720;
    private static final int LEFT = 300;
    private static final int RIGHT = 700;
    private static final int TOP = 52;
    private static final int STRIDE = 44;
    private static final int LETTERS = 36;
    private static final String NOBODY = "not available: nobody assessed";

    Drawing drawing() {
        Scale scale = Scale.over(0, most());
        int bottom = TOP + impact.groups().size() * STRIDE;
        Drawing.Pen pen = new Drawing.Pen()
                .circle(LEFT + 8, 18, "baseline")
                .text(LEFT + 22, 23, "start", "Baseline", "")
                .diamond(LEFT + 128, 18, "candidate")
                .text(LEFT + 142, 23, "start", "Candidate", "")
                .line(LEFT + 256, 18, LEFT + 290, 18, "whisker small")
                .text(LEFT + 298, 23, "start", "small group", "");
        for (BigDecimal tick : scale.ticks()) {
            int at = scale.place(tick.doubleValue(), LEFT, RIGHT);
            pen.line(at, TOP - 8, at, bottom, "grid").text(at, bottom + 18, "middle", percent(tick), "");
        }
        pen.text(
                (LEFT + RIGHT) / 2, bottom + 40, "middle", "Selection rate: part of the group that is on the list", "");
        for (int i = 0; i < impact.groups().size(); i++) {
            draw(pen, scale, impact.groups().get(i), TOP + i * STRIDE);
        }
        return pen.on(WIDTH, bottom + 52);
    }

    private static void draw(Drawing.Pen pen, Scale scale, GroupImpact group, int top) {
        String mark = mark(group);
        pen.text(
                        LEFT - 14,
                        top + (mark.isEmpty() ? 22 : 14),
                        "end",
                        shortened(group.group().label()),
                        "")
                .text(LEFT - 14, top + 31, "end", mark, "faint");
        if (group.baseline().selection().rate().value().isEmpty()
                && group.candidate().selection().rate().value().isEmpty()) {
            pen.text(LEFT + 6, top + 22, "start", NOBODY, "faint");
            return;
        }
        String small = group.isSmall() ? " small" : "";
        rate(pen, scale, group.baseline().selection(), top + 9, "baseline" + small, true);
        rate(pen, scale, group.candidate().selection(), top + 25, "candidate" + small, false);
    }

    private static void rate(Drawing.Pen pen, Scale scale, ComparedRate rate, int y, String css, boolean circle) {
        if (rate.rate().value().isEmpty()) {
            pen.text(LEFT + 6, y + 5, "start", NOBODY, "faint");
            return;
        }
        rate.interval().ifPresent(interval -> {
            int from = scale.place(interval.lower(), LEFT, RIGHT);
            double upper = interval.upper().orElse(1);
            int to = scale.ends(upper) ? scale.place(upper, LEFT, RIGHT) : RIGHT;
            if (from < RIGHT) {
                pen.line(from, y, to, y, "whisker " + css).line(from, y - 4, from, y + 4, "end " + css);
            }
            if (scale.ends(upper)) {
                pen.line(to, y - 4, to, y + 4, "end " + css);
            } else {
                pen.text(RIGHT + 2, y + 5, "start", "\u203a", "strong");
            }
        });
        double value = rate.rate().value().getAsDouble();
        if (scale.ends(value)) {
            int x = scale.place(value, LEFT, RIGHT);
            if (circle) {
                pen.circle(x, y, css);
            } else {
                pen.diamond(x, y, css);
            }
        }
    }

    private static String mark(GroupImpact group) {
        String reference = group.reference() ? "reference" : "";
        String small = group.isSmall() ? "small group" : "";
        return reference + (reference.isEmpty() || small.isEmpty() ? "" : ", ") + small;
    }

    private static String shortened(String label) {
        return label.length() <= LETTERS ? label : label.substring(0, LETTERS - 1) + "\u2026";
    }

    /** Small groups do not stretch the axis, since their whiskers reach anywhere. */
    private double most() {
        List<GroupImpact> larger =
                impact.groups().stream().filter(group -> !group.isSmall()).toList();
        return Optional.of(larger).filter(groups -> !groups.isEmpty()).orElse(impact.groups()).stream()
                .flatMap(group -> Stream.of(
                        group.baseline().selection(), group.candidate().selection()))
                .flatMap(rate -> rate.interval().stream())
                .mapToDouble(interval -> interval.upper().orElse(1))
                .max()
                .orElse(1);
    }

    private static String percent(BigDecimal tick) {
        BigDecimal percent = tick.movePointRight(2).stripTrailingZeros();
        return (percent.scale() < 0 ? percent.setScale(0) : percent).toPlainString() + "%";
    }
}
