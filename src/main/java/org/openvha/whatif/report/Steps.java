package org.openvha.whatif.report;

import java.util.ArrayList;
import java.util.List;
import org.openvha.whatif.Comparison;
import org.openvha.whatif.OverTime;

/** How the list comes from one as-of date to another: what the clock, new facts and the rules do to it, one after another. */
record Steps(int baseline, int candidate, List<OverTime.Step> steps) {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 320;
    private static final int TOP = 40;
    private static final int BOTTOM = 260;
    private static final int FIRST = 30;
    private static final int STRIDE = 138;
    private static final int BAR = 100;

    static Steps of(Comparison comparison, OverTime overTime) {
        return new Steps(
                comparison.baseline().included(), comparison.candidate().included(), overTime.steps());
    }

    Figure figure() {
        return new Figure(
                "steps",
                "From the earlier list to the later one, step by step",
                "Bars from left to right: the baseline's list, what each of clock, facts and rules adds to it or takes from it, and the candidate's list."
                        + " The table has the figures.",
                drawing(),
                table());
    }

    /** What each step depends on. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add("Between the two dates the list goes from " + Say.number(baseline) + " to "
                + Say.people(candidate)
                + ", a net change of " + Say.signed(candidate - baseline) + ". The three steps sum to it: "
                + Say.list(steps.stream()
                        .map(step -> name(step) + " " + Say.signed(net(step)))
                        .toList())
                + ".");
        sentences.add(
                "New facts always come after the clock, since nobody knew them before. The rules could be changed before, between or after, and a step's"
                        + " share depends on that: "
                        + Say.list(steps.stream().map(Steps::range).toList()) + ".");
        sentences.add(
                "The tables of causes below need not give the same figures: there causes are found person by person, as sets of which nothing can be left out, by dropping"
                        + " rules, weights and parameters first, then new facts, then the clock; here the steps are taken one after another, by the whole list.");
        return sentences;
    }

    private static String range(OverTime.Step step) {
        return step.least() == step.most()
                ? name(step) + " make" + (step.cause().equals("clock") ? "s " : " ") + Say.signed(step.least())
                        + " in any order"
                : name(step) + " between " + Say.signed(step.least()) + " and " + Say.signed(step.most());
    }

    private Table table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Baseline's list", "", "", "", Say.number(baseline), "", ""));
        for (OverTime.Step step : steps) {
            rows.add(List.of(
                    Say.capital(name(step)),
                    Say.number(step.entrants()),
                    Say.number(step.leavers()),
                    Say.signed(net(step)),
                    Say.number(step.listed()),
                    Say.signed(step.least()),
                    Say.signed(step.most())));
        }
        rows.add(List.of("Candidate's list", "", "", Say.signed(candidate - baseline), Say.number(candidate), "", ""));
        return Table.of(
                "steps-table",
                "The change of the list, step by step",
                List.of(
                        Column.text("Step"),
                        Column.number("Enter"),
                        Column.number("Leave"),
                        Column.number("Net change"),
                        Column.number("On the list after it"),
                        Column.number("Net change, least in any order"),
                        Column.number("Net change, most in any order")),
                rows);
    }

    private Drawing drawing() {
        Drawing.Pen pen = new Drawing.Pen().line(10, BOTTOM, WIDTH - 10, BOTTOM, "axis");
        bar(pen, 0, 0, baseline, "on", Say.number(baseline), "Baseline");
        int before = baseline;
        for (int i = 0; i < steps.size(); i++) {
            OverTime.Step step = steps.get(i);
            bar(
                    pen,
                    i + 1,
                    before,
                    step.listed(),
                    net(step) < 0 ? "leave" : "enter",
                    Say.signed(net(step)),
                    Say.capital(name(step)));
            pen.line(x(i) + BAR, y(before), x(i + 1), y(before), "axis");
            before = step.listed();
        }
        bar(pen, steps.size() + 1, 0, candidate, "on", Say.number(candidate), "Candidate");
        pen.line(x(steps.size()) + BAR, y(before), x(steps.size() + 1), y(before), "axis");
        return pen.on(WIDTH, HEIGHT);
    }

    private void bar(Drawing.Pen pen, int place, int from, int to, String css, String figure, String name) {
        int top = y(Math.max(from, to));
        int height = Math.max(2, y(Math.min(from, to)) - top);
        pen.box(x(place), top, BAR, height, css)
                .text(x(place) + BAR / 2, top - 8, "middle", figure, "strong")
                .text(x(place) + BAR / 2, BOTTOM + 22, "middle", name, "");
    }

    private static int x(int place) {
        return FIRST + place * STRIDE;
    }

    private int y(int listed) {
        int most = Math.max(1, steps.stream().mapToInt(OverTime.Step::listed).reduce(baseline, Math::max));
        return BOTTOM - (int) ((long) listed * (BOTTOM - TOP) / most);
    }

    private static int net(OverTime.Step step) {
        return step.entrants() - step.leavers();
    }

    private static String name(OverTime.Step step) {
        return switch (step.cause()) {
            case "clock" -> "the clock";
            case "facts" -> "new facts";
            default -> "the rules";
        };
    }
}
