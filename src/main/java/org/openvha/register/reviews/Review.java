package org.openvha.register.reviews;

import java.time.Instant;
import java.util.Optional;
import org.openvha.facts.FactsFile;
import org.openvha.redress.ReviewAbout;
import org.openvha.redress.ReviewVerdict;

/**
 * A review as it stands. No component is null.
 *
 * @param id its number
 * @param file the file of facts that the fact stands in; empty unless it is about one
 * @param fact its id; empty unless it is about one
 * @param reviewed the number of the review that was upheld wrongly; empty unless it is about one
 * @param decision empty while nobody has decided
 */
public record Review(
        long id,
        String individual,
        ReviewAbout about,
        Optional<FactsFile> file,
        Optional<String> fact,
        Optional<Long> reviewed,
        String reason,
        String raisedBy,
        Instant raisedAt,
        Optional<ReviewDecision> decision) {

    /** Whether it was upheld, and no other review has found since that this was wrong. */
    public boolean isInEffect() {
        return decision.filter(made ->
                        made.verdict() == ReviewVerdict.UPHELD && made.endedBy().isEmpty())
                .isPresent();
    }
}
