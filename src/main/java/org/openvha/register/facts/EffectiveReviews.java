package org.openvha.register.facts;

import java.time.LocalDate;
import java.util.List;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Review;
import org.openvha.facts.ReviewDecision;

/** A decision that was made here is not undone by a list that is made as of a day before it. */
public final class EffectiveReviews {

    private EffectiveReviews() {}

    /** The same case file, in which what was upheld here counts as if it had been decided by that day. */
    public static CaseFile by(LocalDate day, CaseFile file) {
        List<Review> reviews = file.reviews().stream()
                .map(review -> upheldHere(review) && !review.effectiveOn(day) ? decided(review, day) : review)
                .toList();
        return reviews.equals(file.reviews())
                ? file
                : new CaseFile(
                        file.individual(),
                        file.offences(),
                        file.reports(),
                        file.custody(),
                        file.activities(),
                        reviews,
                        file.incomplete());
    }

    private static boolean upheldHere(Review review) {
        return OwnReviews.named(review.id()) && review.decision() == ReviewDecision.UPHELD;
    }

    private static Review decided(Review review, LocalDate day) {
        return new Review(
                review.id(),
                review.individualId(),
                review.decision(),
                review.scope(),
                review.offenceId(),
                review.decidedOn().map(decided -> decided.isBefore(day) ? decided : day),
                review.recordedOn().isBefore(day) ? review.recordedOn() : day);
    }
}
