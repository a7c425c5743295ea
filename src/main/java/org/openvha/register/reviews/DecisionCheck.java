package org.openvha.register.reviews;

import java.util.Optional;
import org.openvha.document.BadInputException;
import org.openvha.redress.People;
import org.openvha.redress.ReviewAbout;
import org.openvha.redress.ReviewVerdict;
import org.openvha.register.facts.Load;

/** Whether a review may be decided so. The database holds to the same. */
final class DecisionCheck {

    private DecisionCheck() {}

    /**
     * Checks it against everything that is known.
     *
     * @param reviewed the other review that a review is about
     * @param putRight the load that put the fact right that it is about
     * @throws BadInputException if it may not
     */
    static void of(
            Review review, Optional<Review> reviewed, Deciding deciding, String decider, Optional<Load> putRight) {
        if (review.decision().isPresent()) {
            throw decidedAlready();
        }
        reviewed.ifPresent(other -> ofReviewed(other, deciding, decider));
        if (People.same(review.raisedBy(), decider)) {
            throw new BadInputException(
                    "You raised this review, so somebody else decides it. Ask a colleague who may decide reviews.");
        }
        boolean puttingRight = review.about() == ReviewAbout.FACT && deciding.verdict() == ReviewVerdict.UPHELD;
        if (!puttingRight && deciding.correction().isPresent()) {
            throw new BadInputException(
                    "Only an upheld review of a fact names the load that put it right. Leave it out.");
        }
        if (puttingRight
                && putRight.map(Load::id)
                        .filter(load -> deciding.correction().equals(Optional.of(load)))
                        .isEmpty()) {
            throw new BadInputException(
                    "Correct or withdraw the fact first, with an extract or by POST /api/facts/corrections, then name the load since which it says what it says now. If it was loaded again since as it was, correct it again.");
        }
    }

    /** Whether a decision was wrong is for somebody who had no part in it. */
    private static void ofReviewed(Review reviewed, Deciding deciding, String decider) {
        ReviewDecision decision = reviewed.decision().orElseThrow();
        if (People.same(reviewed.raisedBy(), decider) || People.same(decision.decidedBy(), decider)) {
            throw new BadInputException(
                    "You raised or decided the review that this one is about, so a third person decides. Ask a colleague who may decide reviews.");
        }
        if (deciding.verdict() == ReviewVerdict.UPHELD && decision.endedBy().isPresent()) {
            throw new BadInputException(
                    "The review that this one is about was found to be upheld wrongly already. Reject this one.");
        }
    }

    static BadInputException decidedAlready() {
        return new BadInputException(
                "This review is decided, for good. If something else is wrong, raise another that says what.");
    }
}
