package org.openvha.audit;

import java.util.Optional;

/**
 * What came of verifying a log.
 *
 * @param entries how many hold, from the first on
 * @param head the hash of the last that holds
 * @param checkpoints how many were signed with the key that was given
 * @param fault the first that was found, of entries before those of checkpoints
 */
public record Verdict(long entries, String head, int checkpoints, Optional<Fault> fault) {

    /** The same with another fault, unless there is one. */
    public Verdict or(Optional<Fault> other) {
        return new Verdict(entries, head, checkpoints, fault.or(() -> other));
    }
}
