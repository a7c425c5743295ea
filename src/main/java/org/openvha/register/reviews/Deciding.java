package org.openvha.register.reviews;

import java.util.Optional;
import org.openvha.access.Reason;
import org.openvha.redress.ReviewVerdict;

/**
 * What somebody decides about a review.
 *
 * @param reason why, in one line; also why the person is assessed again, so it is held to what a {@link Reason} is
 * @param correction the load that put the fact right; only for an upheld review of a fact
 */
public record Deciding(ReviewVerdict verdict, String reason, Optional<Long> correction) {

    /** @throws org.openvha.document.BadInputException if the reason is too short, too long or says nothing */
    public Deciding {
        reason = reason(reason);
    }

    /**
     * The reason as it is kept; lines typed one below the other are one.
     *
     * @throws org.openvha.document.BadInputException if it is too short, too long or says nothing; never repeats it
     */
    public static String reason(String written) {
        return new Reason(written.replaceAll("\\R", " ")).text();
    }

    public static Deciding uphold(String reason) {
        return new Deciding(ReviewVerdict.UPHELD, reason, Optional.empty());
    }

    public static Deciding reject(String reason) {
        return new Deciding(ReviewVerdict.REJECTED, reason, Optional.empty());
    }
}
