package org.openvha.whatif.report;

/** Bands from the baseline's list to the candidate's: those who stay above, those who leave going down and those who enter coming up. */
record FlowDrawing(Flow flow, int staying, int leaving, int entering) {

    private static final int WIDTH = 720;
    private static final int TOP = 36;
    private static final int LENGTH = 260;
    private static final int GAP = 28;
    private static final int LEFT = 190;
    private static final int RIGHT = 518;
    private static final int THICK = 12;
    private static final int THINNEST = 4;
    private static final int LABEL = 40;

    FlowDrawing(Flow flow) {
        this(flow, length(flow, flow.stays()), length(flow, flow.leaves()), length(flow, flow.enters()));
    }

    Drawing drawing() {
        Drawing.Pen pen = new Drawing.Pen()
                .text(LEFT - 8, 20, "end", "Baseline", "strong")
                .text(RIGHT + THICK + 8, 20, "start", "Candidate", "strong");
        stay(pen);
        if (leaving > entering) {
            leave(pen);
            enter(pen);
        } else {
            enter(pen);
            leave(pen);
        }
        int bottom = TOP + staying + leaving + entering + GAP + LABEL;
        pen.text(
                WIDTH / 2 - 6,
                bottom,
                "middle",
                Say.capital(Say.people(flow.onNeither(), "is", "are")) + " on neither list, and not drawn.",
                "faint");
        return pen.on(WIDTH, bottom + 12);
    }

    private void stay(Drawing.Pen pen) {
        if (staying > 0) {
            pen.band(LEFT + THICK, TOP, RIGHT, TOP, staying, "stay");
            pen.text(
                    (LEFT + THICK + RIGHT) / 2,
                    TOP + staying / 2 + 5,
                    "middle",
                    Say.people(flow.stays(), "stays", "stay"),
                    staying > 20 ? "inverse" : "");
        }
        pen.box(LEFT, TOP, THICK, Math.max(1, staying + leaving), "on");
        pen.box(RIGHT, TOP, THICK, Math.max(1, staying + entering), "on");
        left(pen, TOP + (staying + leaving) / 2, flow.stays() + flow.leaves(), "on the list");
        right(pen, TOP + (staying + entering) / 2, flow.stays() + flow.enters(), "on the list");
    }

    private void leave(Drawing.Pen pen) {
        if (leaving > 0) {
            int top = TOP + staying + entering + GAP;
            pen.band(LEFT + THICK, TOP + staying, RIGHT, top, leaving, "leave");
            pen.box(RIGHT, top, THICK, leaving, "off");
            right(pen, top + leaving / 2, flow.leaves(), flow.leaves() == 1 ? "leaves" : "leave");
        }
    }

    private void enter(Drawing.Pen pen) {
        if (entering > 0) {
            int top = TOP + staying + leaving + GAP;
            pen.band(LEFT + THICK, top, RIGHT, TOP + staying, entering, "enter");
            pen.box(LEFT, top, THICK, entering, "off");
            left(pen, top + entering / 2, flow.enters(), flow.enters() == 1 ? "enters" : "enter");
        }
    }

    private static void left(Drawing.Pen pen, int y, int people, String what) {
        pen.text(LEFT - 8, y - 3, "end", Say.people(people), "strong").text(LEFT - 8, y + 15, "end", what, "");
    }

    private static void right(Drawing.Pen pen, int y, int people, String what) {
        int x = RIGHT + THICK + 8;
        pen.text(x, y - 3, "start", Say.people(people), "strong").text(x, y + 15, "start", what, "");
    }

    /** Somebody is always seen, and nobody at all is not drawn. */
    private static int length(Flow flow, int people) {
        long drawn = Math.max(1, flow.stays() + flow.leaves() + flow.enters());
        return people == 0 ? 0 : Math.max(THINNEST, (int) (people * (long) LENGTH / drawn));
    }
}
