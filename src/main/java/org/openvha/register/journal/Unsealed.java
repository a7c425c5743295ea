package org.openvha.register.journal;

import java.time.Instant;
import java.util.Optional;

/**
 * Entries that are not in the chain.
 *
 * @param waiting how many there are
 * @param since when the oldest of them happened
 * @param left the number of the first that should be in the chain and is not
 * @param passedOver how many should be and are not
 */
record Unsealed(long waiting, Optional<Instant> since, Optional<Long> left, long passedOver) {}
