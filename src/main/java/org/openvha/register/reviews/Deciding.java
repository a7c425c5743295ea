package org.openvha.register.reviews;

import java.util.Optional;
import org.openvha.redress.PlainWords;
import org.openvha.redress.ReviewVerdict;

/**
 * What somebody decides about a review.
 *
 * @param reason why, in one line
 * @param correction the load that put the fact right; only for an upheld review of a fact
 */
public record Deciding(ReviewVerdict verdict, String reason, Optional<Long> correction) {

    /** @throws org.openvha.document.BadInputException if the reason says nothing */
    public Deciding {
        reason = PlainWords.of("The reason", reason);
    }

    public static Deciding uphold(String reason) {
        return new Deciding(ReviewVerdict.UPHELD, reason, Optional.empty());
    }

    public static Deciding reject(String reason) {
        return new Deciding(ReviewVerdict.REJECTED, reason, Optional.empty());
    }
}
