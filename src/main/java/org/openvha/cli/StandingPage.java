package org.openvha.cli;

import java.io.PrintWriter;
import java.util.List;
import org.openvha.document.Finding;
import org.openvha.register.rulesets.Alongside;
import org.openvha.register.rulesets.Decision;
import org.openvha.register.rulesets.DecisionKind;
import org.openvha.register.rulesets.EvidenceKind;
import org.openvha.register.rulesets.Publications;
import org.openvha.register.rulesets.Standing;

/** Who decided what about a rule set, on which evidence. */
record StandingPage(Publications publications, Standing standing, Alongside beside) {

    void print(PrintWriter out) {
        out.println(standing.ruleSet() + " is " + standing.words() + ".");
        if (standing.decisions().isEmpty()) {
            out.println("Nothing was decided about it. It runs as a simulation only.");
        }
        for (Decision decision : standing.decisions()) {
            out.println();
            out.println(decision.on() + "  " + what(decision) + ", by "
                    + decision.by().named());
            out.println("  " + decision.reason());
            out.println("  Rule set  " + decision.digest());
            if (decision.kind() == DecisionKind.SUBMITTED) {
                submission(decision, out);
            }
        }
        changed(
                publications.holdings().changed(standing),
                "Its files in rules/ are not those that the register holds",
                out);
        if (standing.publication().isEmpty()) {
            standing.submission()
                    .ifPresent(submission -> changed(
                            publications.holdings().changedBeside(submission, beside),
                            "What its evidence was made from is not what lies here, so no approval counts",
                            out));
        }
    }

    private void submission(Decision submission, PrintWriter out) {
        out.println("  Authors: " + String.join(", ", publications.authors(submission)));
        publications.evidence(submission).forEach(evidence -> {
            out.println("  " + new EvidenceLine(evidence).text());
            evidence.baselineDigest().ifPresent(digest -> out.println("    against  " + digest));
            evidence.inputsDigest().ifPresent(digest -> out.println("    " + inputs(evidence.kind()) + digest));
            evidence.factsDigest().ifPresent(digest -> out.println("    facts    " + digest));
            out.println("    result   " + evidence.resultDigest());
        });
        publications
                .explanations(submission)
                .forEach((kpi, words) -> out.println("  " + kpi + " is breached, and explained: " + words));
    }

    private static void changed(List<Finding> changes, String what, PrintWriter out) {
        if (!changes.isEmpty()) {
            out.println();
            out.println(what + ":");
            changes.forEach(change -> out.println("  " + change));
        }
    }

    private static String inputs(EvidenceKind kind) {
        return switch (kind) {
            case VALIDATION -> "";
            case RULE_TESTS -> "tests    ";
            case COMPARISON -> "limits   ";
            case CONSULTATION -> "entries  ";
        };
    }

    private String what(Decision decision) {
        return switch (decision.kind()) {
            case SHIPPED ->
                "came with the software, in force from "
                        + decision.effectiveFrom().orElseThrow();
            case SUBMITTED ->
                "submitted (submission " + (1 + standing.submissions().indexOf(decision)) + ")";
            case APPROVED -> "approved for " + decision.group().orElseThrow().label();
            case PUBLISHED ->
                "published, in force from " + decision.effectiveFrom().orElseThrow();
            case RETIRED -> "retired";
        };
    }
}
