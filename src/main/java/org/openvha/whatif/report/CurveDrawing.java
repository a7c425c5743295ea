package org.openvha.whatif.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Lines over an axis, told apart by dashes, by the shape of their points, and by the number at their ends. */
record CurveDrawing(Curves curves, Curves.Measure measure, List<Curves.Line> lines, Scale scale) {

    /** Lines that an eye can still tell apart. */
    static final int MOST = 8;

    private static final int WIDTH = 720;
    private static final int LEFT = 80;
    private static final int RIGHT = 660;
    private static final int TOP = 34;
    private static final int BOTTOM = 270;
    private static final int DASHES = 4;
    private static final int KEY = 24;
    private static final int TICKS = 12;
    private static final int CLOSE = 15;

    CurveDrawing(Curves curves, Curves.Measure measure) {
        this(curves, measure, measure.lines().stream().limit(MOST).toList(), scale(measure));
    }

    private static Scale scale(Curves.Measure measure) {
        double[] values = measure.lines().stream()
                .limit(MOST)
                .flatMap(line -> line.values().stream().map(Curves.Value::number))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .sorted()
                .toArray();
        return values.length == 0 ? Scale.over(0, 1) : Scale.over(values[0], values[values.length - 1]);
    }

    Drawing drawing() {
        Drawing.Pen pen = new Drawing.Pen();
        for (BigDecimal tick : scale.ticks()) {
            int y = y(tick.doubleValue());
            pen.line(LEFT, y, RIGHT, y, "grid").text(LEFT - 12, y + 5, "end", plain(tick), "");
        }
        along(pen);
        for (int line = 0; line < lines.size(); line++) {
            draw(pen, line);
        }
        if (lines.size() > 1) {
            numbers(pen);
        }
        return pen.on(WIDTH, BOTTOM + 62 + key(pen));
    }

    private void along(Drawing.Pen pen) {
        pen.line(LEFT, BOTTOM, RIGHT, BOTTOM, "axis");
        int last = curves.at().size() - 1;
        for (int i = 0; i <= last; i += Math.max(1, (last + TICKS) / TICKS)) {
            int x = x(curves.at().get(i));
            pen.line(x, BOTTOM, x, BOTTOM + 6, "axis")
                    .text(x, BOTTOM + 24, "middle", Say.number(curves.at().get(i)), "");
        }
        pen.text((LEFT + RIGHT) / 2, BOTTOM + 48, "middle", curves.along(), "strong");
        curves.unchanged().ifPresent(value -> {
            if (value >= curves.at().get(0) && value <= curves.at().get(last)) {
                pen.line(x(value), TOP - 10, x(value), BOTTOM, "now")
                        .text(
                                x(value),
                                TOP - 16,
                                x(value) > (LEFT + RIGHT) / 2 ? "end" : "start",
                                "as it is: " + Say.number(value),
                                "faint");
            }
        });
    }

    private void draw(Drawing.Pen pen, int line) {
        List<String> points = new ArrayList<>();
        List<Curves.Value> values = lines.get(line).values();
        for (int i = 0; i < values.size(); i++) {
            OptionalDouble number = values.get(i).number();
            if (number.isEmpty()) {
                curve(pen, points, line);
                points.clear();
            } else {
                int x = x(curves.at().get(i));
                int y = y(number.getAsDouble());
                points.add(x + " " + y);
                pen.mark(Mark.of(line), x, y, css(values.get(i).small()));
            }
        }
        curve(pen, points, line);
    }

    /** Beside the ends of the lines, from the top, and below each other where ends lie close. */
    private void numbers(Drawing.Pen pen) {
        int last = curves.at().size() - 1;
        List<Integer> ends = IntStream.range(0, lines.size())
                .filter(line -> lines.get(line).values().get(last).number().isPresent())
                .boxed()
                .sorted(Comparator.comparingInt(line -> end(line, last)))
                .toList();
        int free = 0;
        for (int line : ends) {
            int y = Math.max(free, end(line, last) + 5);
            pen.mark(
                            Mark.of(line),
                            RIGHT + 22,
                            y - 5,
                            css(lines.get(line).values().get(last).small()))
                    .text(RIGHT + 34, y, "start", Integer.toString(line + 1), "strong");
            free = y + CLOSE;
        }
    }

    private static String css(boolean small) {
        return small ? "point small" : "point";
    }

    private int end(int line, int last) {
        return y(lines.get(line).values().get(last).number().orElseThrow());
    }

    /** A line stops where there is no value. */
    private static void curve(Drawing.Pen pen, List<String> points, int line) {
        if (points.size() > 1) {
            pen.through(points, "curve dash" + line % DASHES);
        }
    }

    /** @return how high it is */
    private int key(Drawing.Pen pen) {
        int y = BOTTOM + 76;
        if (measure.hasSmall(MOST)) {
            pen.mark(Mark.CIRCLE, LEFT + 30, y - 5, css(true))
                    .text(LEFT + 72, y, "start", "hollow points: small group, so it may be chance", "faint");
            y += KEY;
        }
        for (int line = 0; lines.size() > 1 && line < lines.size(); line++) {
            pen.line(LEFT, y - 5, LEFT + 60, y - 5, "curve dash" + line % DASHES)
                    .mark(Mark.of(line), LEFT + 30, y - 5, css(lines.get(line).isSmallThroughout()))
                    .text(
                            LEFT + 72,
                            y,
                            "start",
                            (line + 1) + ": " + lines.get(line).name(),
                            "");
            y += KEY;
        }
        int high = y - (BOTTOM + 76);
        return high == 0 ? 0 : high + 10;
    }

    private int x(int value) {
        long from = curves.at().get(0);
        long span = Math.max(1, curves.at().get(curves.at().size() - 1) - from);
        return LEFT + (int) ((value - from) * (RIGHT - LEFT) / span);
    }

    private int y(double value) {
        return scale.place(value, BOTTOM, TOP);
    }

    private static String plain(BigDecimal tick) {
        BigDecimal stripped = tick.stripTrailingZeros();
        return stripped.scale() <= 0 ? Say.number(stripped.longValueExact()) : stripped.toPlainString();
    }
}
