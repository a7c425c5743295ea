package org.openvha.register.lists;

import java.util.Optional;

/**
 * What the list in force says of somebody.
 *
 * @param run whose list is in force
 * @param assessment the explanation as {@link Lists#assessment} gives it; empty for people not on the list, or whom a review has taken off since
 * @param removal the last review that took them off, though the run does not know of it
 */
public record InForce(long run, Optional<byte[]> assessment, Optional<Long> removal) {

    /** What changes when what is read of somebody does, though the run is the same. */
    public String version() {
        return removal.map(review -> "removed on review " + review).orElse("as the run wrote it");
    }
}
