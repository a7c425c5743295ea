package org.openvha.audit;

import java.util.Optional;

/**
 * What came of verifying a log.
 *
 * @param entries how many hold, from the first on
 * @param head the hash of the last that holds
 * @param checkpoints how many were signed with the key that was given
 * @param signed the furthest of them; empty if there is none. Entries after it hold by their hashes alone, which whoever can write to the log can make anew
 * @param early entries that hold and say they happened long before the one before them; empty if there is none
 * @param fault the first that was found, of entries before those of checkpoints
 */
public record Verdict(
        long entries,
        String head,
        int checkpoints,
        Optional<Checkpoint> signed,
        Optional<EarlyEntries> early,
        Optional<Fault> fault) {

    /** How many entries hold that no checkpoint covers. */
    public long unsigned() {
        return Math.max(0, entries - signed.map(Checkpoint::entries).orElse(0L));
    }

    /** The same with another fault, unless there is one. */
    public Verdict or(Optional<Fault> other) {
        return new Verdict(entries, head, checkpoints, signed, early, fault.or(() -> other));
    }
}
