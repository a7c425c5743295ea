package org.openvha.register.journal;

import java.time.Instant;
import java.util.Optional;
import org.openvha.audit.Verdict;

/**
 * How the log in a database stands.
 *
 * @param unsealed how many entries wait to be put into the chain
 * @param since when the oldest of them happened; empty if none waits
 */
public record LogState(Verdict verdict, long unsealed, Optional<Instant> since) {}
