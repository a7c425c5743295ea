package org.openvha.register.reviews;

import java.util.List;

/**
 * Some reviews of many.
 *
 * @param more whether others follow
 */
public record ReviewPart(List<Review> reviews, boolean more) {

    /** @param found one more than asked for, if there are others */
    static ReviewPart of(List<Review> found, int most) {
        return new ReviewPart(List.copyOf(found.subList(0, Math.min(most, found.size()))), found.size() > most);
    }
}
