package org.openvha.register.reviews;

import java.util.List;
import java.util.Optional;
import org.openvha.document.BadInputException;
import org.openvha.redress.People;
import org.openvha.redress.ReviewAbout;
import org.openvha.redress.ReviewVerdict;
import org.openvha.register.facts.FactStore;
import org.openvha.register.facts.Load;

/** Whether a review may be decided so. The database holds to the same. */
final class DecisionCheck {

    private DecisionCheck() {}

    /**
     * Checks it against everything that is known.
     *
     * @param reviewed the other review that a review is about
     * @throws BadInputException if it may not
     */
    static void of(Review review, Optional<Review> reviewed, Deciding deciding, String decider, FactStore facts) {
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
                    "Only an upheld review of a fact that a correction put right names a correction. Leave it out.");
        }
        if (puttingRight && !corrected(review, deciding, facts)) {
            throw new BadInputException(
                    "Correct or withdraw the fact first (POST /api/facts/corrections), then name the load that did. If the fact was loaded again since, correct it again.");
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

    private static boolean corrected(Review review, Deciding deciding, FactStore facts) {
        return deciding.correction()
                .filter(load -> corrections(review, facts).stream().anyMatch(found -> found.id() == load))
                .isPresent();
    }

    /** The loads that put the fact of a review right since it was raised, and that nothing undid since. */
    static List<Load> corrections(Review review, FactStore facts) {
        return review.about() == ReviewAbout.FACT
                ? facts
                        .corrections(review.file().orElseThrow(), review.fact().orElseThrow(), review.raisedAt())
                        .stream()
                        .filter(load -> facts.unchangedSince(
                                load.id(),
                                review.file().orElseThrow(),
                                review.fact().orElseThrow()))
                        .toList()
                : List.of();
    }
}
