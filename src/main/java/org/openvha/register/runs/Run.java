package org.openvha.register.runs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A run, as far as it is. No component is null.
 *
 * @param load the facts known after this load were assessed
 * @param counts present once it is done
 * @param resultDigest of the {@code assessments.ndjson} of everybody; present once it is done
 * @param problem why it failed or was abandoned, in words without personal data
 * @param inForceFrom since when its list is or was in force; empty for one that never was
 * @param inForceUntil until when its list was in force; empty if it is in force now, or never was
 * @param listErased whether its list was erased, so that there is none; one that a restore left out may never have been replaced where it was restored
 * @param ruleSetBecause why this rule set was used, as it stood when the run was started; empty for runs of earlier versions of the software
 */
public record Run(
        long id,
        RunMode mode,
        RunState state,
        String ruleSet,
        String ruleSetDigest,
        LocalDate asOf,
        long load,
        String factsDigest,
        String software,
        Instant startedAt,
        Optional<Instant> endedAt,
        Optional<RunCounts> counts,
        Optional<String> resultDigest,
        Optional<String> problem,
        Optional<Instant> inForceFrom,
        Optional<Instant> inForceUntil,
        boolean listErased,
        Optional<String> ruleSetBecause) {

    public boolean inForce() {
        return inForceFrom.isPresent() && inForceUntil.isEmpty() && !listErased;
    }
}
