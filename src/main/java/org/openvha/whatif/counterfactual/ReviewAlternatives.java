package org.openvha.whatif.counterfactual;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvha.assessment.Words;
import org.openvha.facts.Review;
import org.openvha.facts.ReviewDecision;

/** Every alternative of a review, as {@link Change} lists them. A review that is still pending is imagined to be decided on the as-of date. */
record ReviewAlternatives(LocalDate asOf) {

    List<Alternative> of(Review review) {
        FactId fact = new FactId(Kind.REVIEW, review.id());
        List<Alternative> all = new ArrayList<>();
        all.add(Alternative.withdrawn(fact));
        for (ReviewDecision decision : List.of(ReviewDecision.UPHELD, ReviewDecision.REJECTED)) {
            if (decision != review.decision()) {
                all.add(decided(fact, review, decision));
            }
        }
        return all;
    }

    private Alternative decided(FactId fact, Review review, ReviewDecision decision) {
        LocalDate decidedOn = review.decidedOn().orElse(asOf);
        return new Alternative(
                fact,
                Change.DECISION,
                Words.name(decision.name()),
                Map.of("decision", decision.name(), "decided_on", decidedOn.toString()),
                new Review(
                        review.id(),
                        review.individualId(),
                        decision,
                        review.scope(),
                        review.offenceId(),
                        Optional.of(decidedOn),
                        review.recordedOn()));
    }
}
