package org.openvha.register.reviews;

import java.util.List;
import org.openvha.document.BadInputException;
import org.openvha.redress.People;
import org.openvha.redress.ReviewAbout;
import org.openvha.redress.ReviewVerdict;
import org.openvha.register.facts.FactStore;
import org.openvha.register.facts.Load;

/** Whether a review may be decided so. The database holds to the same. */
final class DecisionCheck {

    private DecisionCheck() {}

    /** @throws BadInputException if it may not */
    static void of(Review review, Deciding deciding, String decider, FactStore facts) {
        if (review.decision().isPresent()) {
            throw decidedAlready();
        }
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
                    "Correct or withdraw the fact first (POST /api/facts/corrections), then name the load that did.");
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

    /** The loads that put the fact of a review right since it was raised. */
    static List<Load> corrections(Review review, FactStore facts) {
        return review.about() == ReviewAbout.FACT
                ? facts.corrections(review.file().orElseThrow(), review.fact().orElseThrow(), review.raisedAt())
                : List.of();
    }
}
