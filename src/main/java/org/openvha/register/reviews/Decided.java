package org.openvha.register.reviews;

import java.util.Optional;

/**
 * What came of a decision.
 *
 * @param again empty if the review was rejected, no list is in force yet, or the person was not known
 */
public record Decided(Review review, Optional<AssessedAgain> again) {}
