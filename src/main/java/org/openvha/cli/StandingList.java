package org.openvha.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.openvha.document.Finding;
import org.openvha.register.rulesets.Decision;
import org.openvha.register.rulesets.Publications;
import org.openvha.register.rulesets.SetState;
import org.openvha.register.rulesets.Standing;

/**
 * Where every rule set stands, at a glance.
 *
 * @param drafts ids of the complete sets that nothing was decided about
 */
record StandingList(Publications publications, List<String> drafts) {

    private static final int ID = 26;
    private static final int STATE = 26;

    void print(PrintWriter out) {
        List<Standing> decided = publications.standings();
        decided.forEach(standing -> print(standing, out));
        drafts.forEach(id -> out.println(Words.left(id, ID) + SetState.DRAFT.words()));
        out.println();
        out.println("Show one: ./vha history " + decided.get(0).ruleSet());
    }

    private void print(Standing standing, PrintWriter out) {
        out.println(Words.left(standing.ruleSet(), ID) + Words.left(standing.words(), STATE) + since(standing));
        List<Finding> changes = publications.holdings().changed(standing);
        if (!changes.isEmpty()) {
            out.println("  not as in the register: "
                    + changes.stream().map(Finding::file).collect(Collectors.joining(", ")));
        }
    }

    private static String since(Standing standing) {
        return switch (standing.state()) {
            case DRAFT, IN_CONSULTATION, APPROVED ->
                "approved by " + standing.approvals().size() + " of 3 groups";
            case SCHEDULED -> "from " + from(standing);
            case IN_FORCE, SUPERSEDED -> "took effect on " + from(standing);
            case RETIRED -> "on " + standing.retirement().map(Decision::on).orElseThrow();
        };
    }

    private static String from(Standing standing) {
        return standing.publication()
                .flatMap(Decision::effectiveFrom)
                .orElseThrow()
                .toString();
    }
}
