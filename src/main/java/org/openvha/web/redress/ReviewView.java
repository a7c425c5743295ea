package org.openvha.web.redress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.openvha.facts.FactsFile;
import org.openvha.register.reviews.Review;
import org.openvha.register.reviews.ReviewDecision;

/** A review as clients see it. */
record ReviewView(
        long review,
        String individual,
        String about,
        Optional<String> file,
        Optional<String> fact,
        Optional<Long> reviewed,
        String reason,
        String raisedBy,
        Instant raisedAt,
        Optional<Decision> decision) {

    record Decision(
            String decision,
            String reason,
            Optional<Long> correction,
            String decidedBy,
            LocalDate decidedOn,
            Instant decidedAt,
            Optional<String> removedAs,
            Optional<Long> endedBy) {

        static Decision of(ReviewDecision decision) {
            return new Decision(
                    decision.verdict().name(),
                    decision.reason(),
                    decision.correction(),
                    decision.decidedBy(),
                    decision.decidedOn(),
                    decision.decidedAt(),
                    decision.removed().map(Enum::name),
                    decision.endedBy());
        }
    }

    static ReviewView of(Review review) {
        return new ReviewView(
                review.id(),
                review.individual(),
                review.about().name(),
                review.file().map(FactsFile::key),
                review.fact(),
                review.reviewed(),
                review.reason(),
                review.raisedBy(),
                review.raisedAt(),
                review.decision().map(Decision::of));
    }
}
