package org.openvha.whatif.report;

import java.util.List;
import org.openvha.whatif.Comparison;

/** Who stays, leaves and enters, as a drawing with its table. */
record Flow(int stays, int leaves, int enters, int onNeither) {

    static Flow of(Comparison comparison) {
        int leaves = comparison.leavers().size();
        int enters = comparison.entrants().size();
        int stays = comparison.baseline().included() - leaves;
        return new Flow(stays, leaves, enters, comparison.people() - stays - leaves - enters);
    }

    Figure figure() {
        return new Figure(
                "flow",
                "Flow from the baseline's list to the candidate's",
                Say.capital(Say.people(stays, "stays", "stay")) + " on the list, " + Say.who(leaves, "leaves", "leave")
                        + " it and " + Say.who(enters, "enters", "enter")
                        + " it. The thickness of a band is the number of people; people who are on neither list are not drawn.",
                new FlowDrawing(this).drawing(),
                table());
    }

    private Table table() {
        return Table.of(
                "flow-table",
                "Everybody assessed, by whether they are on each list",
                List.of(
                        Column.text("Where they are"),
                        Column.text("Baseline"),
                        Column.text("Candidate"),
                        Column.number("People")),
                List.of(
                        List.of("Stay", "on the list", "on the list", Say.number(stays)),
                        List.of("Leave", "on the list", "not on it", Say.number(leaves)),
                        List.of("Enter", "not on it", "on the list", Say.number(enters)),
                        List.of("On neither list", "not on it", "not on it", Say.number(onNeither))));
    }
}
