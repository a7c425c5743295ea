package org.openvha.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.openvha.assessment.Outcome;
import org.openvha.assessment.Receipt;
import org.openvha.assessment.ResultFolder;
import org.openvha.facts.IntakeReport;
import org.openvha.facts.RowCounts;

/** What an assessment came to, on one screen. */
record Summary(Receipt receipt, IntakeReport intake, ResultFolder folder) {

    private static final int LABEL = 34;
    private static final int NUMBER = 12;

    void print(PrintWriter out) {
        out.println("SIMULATION: " + receipt.ruleSet() + " as of " + receipt.asOf()
                + ". Nothing here changes a list in force.");
        out.println();
        line(out, "People assessed", receipt.individuals());
        line(out, "  on the list (INCLUDED)", receipt.outcomes().get(Outcome.INCLUDED));
        line(out, "  taken off by a review (REMOVED)", receipt.outcomes().get(Outcome.REMOVED));
        line(out, "  not on the list (NOT_INCLUDED)", receipt.outcomes().get(Outcome.NOT_INCLUDED));
        line(
                out,
                "Rows read",
                intake.rows().values().stream().mapToLong(RowCounts::in).sum());
        line(out, "Rows refused", intake.refusals().size());
        if (!intake.refusals().isEmpty()) {
            out.println("  each with its fault and the remedy in " + shown(ResultFolder.REJECTED));
        }
        lineIfAny(out, "People left out (refused, unknown)", receipt.individualsLeftOut());
        lineIfAny(out, "People assessed without such rows", receipt.incomplete());
        lineIfAny(out, "Reviews of offences not known", receipt.unmatchedReviews());
        intake.warnings().forEach(warning -> out.println("Warning: " + warning));
        out.println();
        out.println("Rule set  " + receipt.ruleSetDigest());
        out.println("Facts     " + receipt.factsDigest());
        out.println("Result    " + receipt.resultDigest());
        out.println();
        out.println("The list:             " + shown(ResultFolder.LIST));
        out.println("Every person's case:  " + shown(ResultFolder.ASSESSMENTS)
                + (receipt.listedOnly() ? " (people on the list only)" : ""));
        out.println("Refused rows:         " + shown(ResultFolder.REJECTED));
        out.println("Receipt:              " + shown(ResultFolder.RECEIPT));
    }

    private String shown(String name) {
        Path file = folder.path().resolve(name);
        return Checkout.shown(file);
    }

    private static void lineIfAny(PrintWriter out, String label, long number) {
        if (number > 0) {
            line(out, label, number);
        }
    }

    private static void line(PrintWriter out, String label, long number) {
        out.println(Words.row(LABEL, NUMBER, label, Words.number(number)));
    }
}
