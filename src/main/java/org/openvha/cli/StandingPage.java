package org.openvha.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.openvha.document.Finding;
import org.openvha.register.rulesets.Decision;
import org.openvha.register.rulesets.DecisionKind;
import org.openvha.register.rulesets.Person;
import org.openvha.register.rulesets.Publications;
import org.openvha.register.rulesets.Standing;

/** Who decided what about a rule set, on which evidence. */
record StandingPage(Publications publications, Standing standing) {

    void print(PrintWriter out) {
        out.println(standing.ruleSet() + " is " + standing.state().words() + ".");
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
        if (standing.publication().isEmpty()) {
            standing.submission().ifPresent(submission -> changed(submission, out));
        }
    }

    private void submission(Decision submission, PrintWriter out) {
        out.println("  Authors: "
                + publications.authors(submission).stream().map(Person::named).collect(Collectors.joining(", ")));
        publications.evidence(submission).forEach(evidence -> {
            out.println("  " + new EvidenceLine(evidence).text());
            evidence.baselineDigest().ifPresent(digest -> out.println("    against  " + digest));
            evidence.factsDigest().ifPresent(digest -> out.println("    facts    " + digest));
            out.println("    result   " + evidence.resultDigest());
        });
        publications
                .explanations(submission)
                .forEach((kpi, words) -> out.println("  " + kpi + " is breached, and explained: " + words));
    }

    private void changed(Decision submission, PrintWriter out) {
        List<Finding> changes = publications.changedSince(submission);
        if (!changes.isEmpty()) {
            out.println();
            out.println("Its files are not those that were submitted, so no approval counts for them:");
            changes.forEach(change -> out.println("  " + change));
        }
    }

    private static String what(Decision decision) {
        return switch (decision.kind()) {
            case SHIPPED ->
                "came with the software, in force from "
                        + decision.effectiveFrom().orElseThrow();
            case SUBMITTED -> "submitted";
            case APPROVED -> "approved for " + decision.group().orElseThrow().label();
            case PUBLISHED ->
                "published, in force from " + decision.effectiveFrom().orElseThrow();
            case RETIRED -> "retired";
        };
    }
}
