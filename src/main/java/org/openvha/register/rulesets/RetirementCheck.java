package org.openvha.register.rulesets;

import java.time.LocalDate;
import java.util.Optional;
import org.openvha.document.BadInputException;

/**
 * Whether a set can be retired.
 *
 * @param last the set that takes or took effect last
 */
record RetirementCheck(Standing standing, Optional<Publication> last, LocalDate today) {

    void check(Person by) {
        String id = standing.ruleSet();
        if (!by.publishes()) {
            throw new BadInputException(by.named() + " decides as " + by.role()
                    + ", and a set is retired by policy or a publisher: --by policy:STAFF-NUMBER.");
        }
        switch (standing.state()) {
            case DRAFT, IN_CONSULTATION, APPROVED ->
                throw new BadInputException(
                        id + " is " + standing.state().words()
                                + ", and only what was published is retired. Change it or leave it; it never takes effect by itself.");
            case IN_FORCE ->
                throw new BadInputException(id + " is the only rule set in force on " + today
                        + ", and there is always one. Publish its successor; " + id
                        + " can be retired once that is in force.");
            case RETIRED -> {
                Decision retired = standing.retirement().orElseThrow();
                throw new BadInputException(id + " was retired on " + retired.on() + " by "
                        + retired.by().named() + ": " + retired.reason() + ". There is nothing to do.");
            }
            case SCHEDULED -> {
                last.filter(set -> !set.ruleSet().equals(id)).ifPresent(set -> {
                    throw new BadInputException(id + " is to be replaced by " + set.ruleSet() + " on "
                            + set.effectiveFrom() + ", which was compared with it. Retire " + set.ruleSet()
                            + " first.");
                });
                withdrawn(by);
            }
            case SUPERSEDED -> {
                // Its successor is in force.
            }
        }
    }

    /** What three groups approved is not undone by somebody who had no part in it. */
    private void withdrawn(Person by) {
        boolean tookPart = standing.decisions().stream()
                .anyMatch(decision -> by.is(decision.by().key()));
        if (!by.hasRole(ApprovalGroup.POLICY.label()) || !tookPart) {
            throw new BadInputException(by.named() + " cannot withdraw " + standing.ruleSet()
                    + ": a set is withdrawn before its day by policy, and by somebody who submitted, approved or published it."
                    + " ./vha history " + standing.ruleSet() + " says who did.");
        }
    }
}
