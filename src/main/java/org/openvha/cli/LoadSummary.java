package org.openvha.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;
import org.openvha.facts.FactsFile;
import org.openvha.facts.IntakeReport;
import org.openvha.facts.RowCounts;
import org.openvha.register.facts.FactChanges;
import org.openvha.register.facts.Load;
import org.openvha.register.facts.LoadResult;

/** What loading came to, for whoever looks after the data. */
record LoadSummary(LoadResult result, IntakeReport intake, RejectedFile rejected, String where) {

    private static final int LABEL = 20;
    private static final int NUMBER = 12;
    private static final List<String> COLUMNS =
            List.of("rows in", "accepted", "refused", "new", "superseded", "withdrawn", "unchanged");
    private static final FactChanges NONE = new FactChanges(0, 0, 0, 0);
    private static final RowCounts NO_ROWS = new RowCounts(0, 0, 0);

    void print(PrintWriter out) {
        Load load = result.load();
        out.println(
                result.changed()
                        ? "Load " + load.id() + " into the database " + where
                        : "Nothing changed: everything was known just so after load " + load.id() + ". Database "
                                + where);
        out.println();
        out.println(row("", COLUMNS.stream()));
        for (FactsFile file : FactsFile.values()) {
            line(out, file);
        }
        out.println();
        refused(out);
        intake.warnings().forEach(warning -> out.println("Warning: " + warning));
        out.println("Facts known now   " + load.factsDigest());
        out.println("Demographics      " + load.demographicsDigest());
        if (result.changed()) {
            out.println("The list in force stays as it is until the next run: ./vha run");
        }
    }

    private void line(PrintWriter out, FactsFile file) {
        RowCounts rows = intake.rows().getOrDefault(file, NO_ROWS);
        FactChanges changes = result.load().changes().getOrDefault(file, NONE);
        if (rows.in() == 0 && !changes.any()) {
            return;
        }
        out.println(row(
                file.fileName(),
                Stream.of(
                                rows.in(),
                                rows.accepted(),
                                rows.refused(),
                                changes.added(),
                                changes.superseded(),
                                changes.withdrawn(),
                                changes.unchanged())
                        .map(Words::number)));
    }

    private void refused(PrintWriter out) {
        int refused = intake.refusals().size();
        if (refused > 0) {
            out.println(Words.counted(refused, "row was", "rows were") + " refused. " + rejected.whereTheyStand());
        }
        if (intake.individualsLeftOut() > 0) {
            out.println(Words.counted(intake.individualsLeftOut(), "individual was", "individuals were")
                    + " left out: refused, or named by rows although unknown.");
        }
        if (intake.unmatchedReviews() > 0) {
            out.println(Words.counted(intake.unmatchedReviews(), "review names an offence", "reviews name offences")
                    + " that the folder does not hold for the same individual.");
        }
    }

    private static String row(String label, Stream<String> cells) {
        return Words.row(LABEL, NUMBER, Stream.concat(Stream.of(label), cells).toArray(String[]::new));
    }
}
