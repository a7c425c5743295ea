package org.openvha.register.reviews;

import java.time.Instant;
import java.util.Optional;
import org.openvha.facts.FactsFile;
import org.openvha.redress.ReviewAbout;

/**
 * A review as it stands. No component is null.
 *
 * @param id its number
 * @param file the file of facts that the fact stands in; empty for {@link ReviewAbout#PERSON}
 * @param fact its id; empty for {@link ReviewAbout#PERSON}
 * @param decision empty while nobody has decided
 */
public record Review(
        long id,
        String individual,
        ReviewAbout about,
        Optional<FactsFile> file,
        Optional<String> fact,
        String reason,
        String raisedBy,
        Instant raisedAt,
        Optional<ReviewDecision> decision) {}
