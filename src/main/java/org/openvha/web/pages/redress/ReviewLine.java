package org.openvha.web.pages.redress;

import org.openvha.register.reviews.Review;
import org.openvha.web.pages.PageWords;

/**
 * A review in a table, everything in words.
 *
 * @param why it was decided so; empty while it is open
 */
public record ReviewLine(
        long number,
        String individual,
        String kind,
        String raisedBy,
        String raised,
        boolean open,
        String state,
        String decidedBy,
        String decided,
        String why) {

    static ReviewLine of(Review review, PageWords words) {
        return new ReviewLine(
                review.id(),
                review.individual(),
                ReviewWords.kind(review),
                review.raisedBy(),
                words.time(review.raisedAt()),
                review.decision().isEmpty(),
                ReviewWords.state(review),
                review.decision().map(decision -> decision.decidedBy()).orElse(""),
                review.decision()
                        .map(decision -> words.date(decision.decidedOn()))
                        .orElse(""),
                review.decision().map(decision -> decision.reason()).orElse(""));
    }
}
