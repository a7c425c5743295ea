package org.openvha.register.facts;

import java.sql.SQLException;
import java.util.List;
import org.openvha.facts.FactKind;
import org.openvha.facts.Review;
import org.openvha.facts.ReviewDecision;
import org.openvha.facts.ReviewScope;
import org.openvha.register.copy.CopyText;

/** Reviews of the assessment. */
final class ReviewTable implements FactTable<Review> {

    private final Spellings<ReviewDecision> decisions = Spellings.of(ReviewDecision.values());
    private final Spellings<ReviewScope> scopes = Spellings.of(ReviewScope.values());

    @Override
    public FactKind<Review> kind() {
        return FactKind.REVIEWS;
    }

    @Override
    public String name() {
        return "review";
    }

    @Override
    public List<String> columns() {
        return List.of("review_id", "individual_id", "decision", "scope", "offence_id", "decided_on", "recorded_on");
    }

    @Override
    public void write(Review review, CopyText row) throws SQLException {
        row.text(review.id())
                .text(review.individualId())
                .text(review.decision().name())
                .text(review.scope().name())
                .text(review.offenceId())
                .date(review.decidedOn())
                .date(review.recordedOn());
    }

    @Override
    public Review read(StoredRow row) {
        return new Review(
                row.text(0),
                row.individual(1),
                row.choice(2, decisions),
                row.choice(3, scopes),
                row.optionalText(4),
                row.optionalDate(5),
                row.date(6));
    }
}
