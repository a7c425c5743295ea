package org.openvha.facts;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.openvha.document.CanonicalJson;

/** Rows of {@code reviews.csv}. Whether the offence that a review names exists is not asked here: it is accepted all the same. */
final class ReviewRows implements RowFormat<Review> {

    private final KnownIndividuals known;
    private final Choice<ReviewDecision> decisions = Choice.of(ReviewDecision.values());
    private final Choice<ReviewScope> scopes = Choice.of(ReviewScope.values());

    ReviewRows(KnownIndividuals known) {
        this.known = known;
    }

    @Override
    public FactKind<Review> kind() {
        return FactKind.REVIEWS;
    }

    @Override
    public Review read(Row row) {
        String id = row.id("review_id");
        String individual = row.individual(known);
        ReviewDecision decision = row.choice("decision", decisions);
        ReviewScope scope = row.choice("scope", scopes);
        Optional<String> offence = row.optionalId("offence_id");
        if (row.sound("scope") && row.sound("offence_id")) {
            checkOffence(row, scope, offence);
        }
        Optional<LocalDate> decidedOn = row.optionalDate("decided_on");
        if (row.sound("decision") && row.sound("decided_on")) {
            checkDecidedOn(row, decision, decidedOn);
        }
        return new Review(id, individual, decision, scope, offence, decidedOn, row.date("recorded_on"));
    }

    static void write(Review review, CanonicalJson json) throws IOException {
        json.member("decided_on", review.decidedOn().map(LocalDate::toString).orElse(""))
                .member("decision", review.decision().name())
                .member("individual_id", review.individualId())
                .member("offence_id", review.offenceId().orElse(""))
                .member("recorded_on", review.recordedOn())
                .member("review_id", review.id())
                .member("scope", review.scope().name());
    }

    private static void checkOffence(Row row, ReviewScope scope, Optional<String> offence) {
        if (scope.allows(offence)) {
            return;
        }
        if (offence.isEmpty()) {
            row.fault("offence_id", "is empty although the scope is OFFENCE: name the offence");
        } else {
            row.fault(
                    "offence_id",
                    "is " + Phrases.SHOWN + " although the scope is INDIVIDUAL: leave it empty, or write scope OFFENCE",
                    offence.get());
        }
    }

    private static void checkDecidedOn(Row row, ReviewDecision decision, Optional<LocalDate> decidedOn) {
        if (!decision.allows(decidedOn)) {
            row.fault("decided_on", "is empty: write the date of the decision, or decision PENDING");
        }
    }
}
