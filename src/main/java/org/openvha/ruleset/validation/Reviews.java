package org.openvha.ruleset.validation;

import org.openvha.document.Findings;
import org.openvha.ruleset.kinds.Kind;
import org.openvha.ruleset.provenance.Provenance;

/** Review dates that have passed, or lie before the decision, and decisions that are still to come. */
final class Reviews implements Check {

    @Override
    public void look(Subject subject, Findings findings) {
        subject.draft().rules().forEach(rule -> {
            Place place = new Place(subject.draft(), rule);
            Provenance provenance = rule.provenance();
            subject.asOf()
                    .filter(provenance.decided()::isAfter)
                    .ifPresent(day -> place.add(
                            findings,
                            Kind.DECIDED_LATER,
                            place.key("decided"),
                            rule.id() + " is said to be decided on " + provenance.decided() + ", which is after " + day,
                            "Write the day on which it was decided, or ask about a later date"));
            if (provenance.review().isBefore(provenance.decided())) {
                place.add(
                        findings,
                        Kind.REVIEW_BEFORE_DECISION,
                        place.key("review"),
                        rule.id() + " is to be reviewed by " + provenance.review() + ", before it was decided on "
                                + provenance.decided(),
                        "Write the date by which the rule must be looked at again");
            } else if (subject.asOf().filter(provenance.review()::isBefore).isPresent()) {
                place.add(
                        findings,
                        Kind.PROVENANCE_OVERDUE,
                        place.key("review"),
                        rule.id() + " was to be reviewed by " + provenance.review() + ", which has passed on "
                                + subject.asOf().orElseThrow(),
                        "Review the rule in a new version, and write when it was decided and is to be reviewed again");
            }
        });
    }
}
