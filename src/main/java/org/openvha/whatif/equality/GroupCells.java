package org.openvha.whatif.equality;

/** A group's row: what it is, then the baseline, the candidate and the change. */
final class GroupCells {

    private final CsvCells cells = new CsvCells();

    private GroupCells() {}

    static CsvCells of(Attribute attribute, GroupImpact impact) {
        GroupCells row = new GroupCells();
        row.cells
                .text("attribute", attribute.code())
                .text("group", impact.group().code())
                .text("label", impact.group().label())
                .flag("stated", impact.group().stated())
                .flag("reference", impact.reference())
                .flag("small", impact.isSmall());
        row.state("baseline_", impact.baseline());
        row.state("candidate_", impact.candidate());
        row.change(impact.change());
        return row.cells;
    }

    private void state(String side, StateImpact state) {
        cells.flag(side + "small", state.isSmall())
                .count(side + "population", state.population().count())
                .share(side + "population_share", state.population())
                .count(side + "listed", state.listed())
                .share(side + "ppr", state.list())
                .number(side + "ppr_disparity", state.pprDisparity());
        compared(side + "selection_rate", side + "pprev_disparity", state.selection());
    }

    private void change(ChangeImpact change) {
        cells.count("entrants", change.entrants().count())
                .share("share_of_entrants", change.entrants())
                .count("leavers", change.leavers().count())
                .share("share_of_leavers", change.leavers());
        compared("entering_rate", "entering_rate_ratio", change.entering());
        compared("leaving_rate", "leaving_rate_ratio", change.leaving());
        cells.estimate("selection_rate_change", change.selection());
    }

    private void compared(String name, String ratio, ComparedRate compared) {
        cells.rate(name, compared.rate(), compared.interval())
                .estimate(name + "_difference", compared.difference())
                .estimate(ratio, compared.ratio());
    }
}
