package org.openvha.register.rulesets;

import java.util.Map;
import org.openvha.document.BadInputException;

/**
 * Whether a person may approve for a group.
 *
 * @param authors of any submission of the set, by key
 */
record ApprovalCheck(Standing standing, Map<String, String> authors) {

    void check(ApprovalGroup group, Person by) {
        Map<ApprovalGroup, Decision> given = standing.approvals();
        if (given.containsKey(group)) {
            throw new BadInputException(standing.ruleSet() + " is approved for " + group.label() + " already, by "
                    + given.get(group).by().named() + ". " + stillToCome());
        }
        if (!by.hasRole(group.label())) {
            throw new BadInputException(by.named() + " decides as " + by.role() + ", and " + group.label()
                    + " is approved by somebody of that group. Ask one of them, who writes --by " + group.label()
                    + ":STAFF-NUMBER.");
        }
        if (authors.containsKey(by.key())) {
            throw new BadInputException(
                    by.named() + " is an author of " + standing.ruleSet() + sameAs(by, authors.get(by.key()))
                            + ", and no author approves. Ask somebody else of the group " + group.label() + ".");
        }
        given.values().stream()
                .filter(approval -> by.is(approval.by().key()))
                .findFirst()
                .ifPresent(approval -> {
                    throw new BadInputException(by.named() + " approved " + standing.ruleSet() + " for "
                            + approval.group().orElseThrow().label()
                            + sameAs(by, approval.by().written())
                            + ", and nobody approves for two groups. Ask somebody else of the group " + group.label()
                            + ".");
                });
    }

    private static String sameAs(Person by, String before) {
        return by.written().equals(before) ? "" : " (as " + before + ")";
    }

    private String stillToCome() {
        return standing.missing().isEmpty()
                ? "Every group has approved it: run ./vha publish " + standing.ruleSet() + "."
                : "Still to come: "
                        + String.join(
                                ", ",
                                standing.missing().stream()
                                        .map(ApprovalGroup::label)
                                        .toList()) + ".";
    }
}
