package org.openvha.cli;

import java.io.PrintWriter;
import java.util.List;
import org.openvha.register.rulesets.Decision;
import org.openvha.register.rulesets.SetState;
import org.openvha.register.rulesets.Standing;

/**
 * Where every rule set stands, at a glance.
 *
 * @param drafts ids of the complete sets that nothing was decided about
 */
record StandingList(List<Standing> decided, List<String> drafts) {

    private static final int ID = 26;
    private static final int STATE = 18;

    void print(PrintWriter out) {
        decided.forEach(standing -> out.println(
                Words.left(standing.ruleSet(), ID) + Words.left(standing.state().words(), STATE) + since(standing)));
        drafts.forEach(id -> out.println(Words.left(id, ID) + SetState.DRAFT.words()));
        out.println();
        out.println("Show one: ./vha history " + decided.get(0).ruleSet());
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
