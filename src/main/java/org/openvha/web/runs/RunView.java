package org.openvha.web.runs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openvha.register.runs.Run;
import org.openvha.register.runs.RunCounts;

/** A run as the API shows it; {@code links} to what there is of it. */
record RunView(
        long id,
        String mode,
        String state,
        String ruleSet,
        String ruleSetDigest,
        Optional<String> ruleSetBecause,
        LocalDate asOf,
        long load,
        String factsDigest,
        String software,
        Instant startedAt,
        Optional<Instant> endedAt,
        Optional<Counts> counts,
        Optional<String> resultDigest,
        Optional<String> problem,
        boolean inForce,
        Optional<Instant> inForceFrom,
        Optional<Instant> inForceUntil,
        Map<String, String> links) {

    /** How many individuals, by outcome. */
    record Counts(long individuals, long included, long removed, long notIncluded, long incomplete) {

        static Counts of(RunCounts counts) {
            return new Counts(
                    counts.individuals(),
                    counts.included(),
                    counts.removed(),
                    counts.notIncluded(),
                    counts.incomplete());
        }
    }

    /** @param readable whether its list can be read */
    static RunView of(Run run, boolean readable) {
        String place = "/api/runs/" + run.id();
        Map<String, String> links = new TreeMap<>(Map.of("self", place, "events", place + "/events"));
        if (run.resultDigest().isPresent()) {
            links.put("receipt", place + "/receipt");
        }
        if (readable) {
            links.put("list", place + "/list");
            links.put("csv", place + "/list.csv");
            links.put("assessments", place + "/assessments.ndjson");
        }
        return new RunView(
                run.id(),
                run.mode().name(),
                run.state().name(),
                run.ruleSet(),
                run.ruleSetDigest(),
                run.ruleSetBecause(),
                run.asOf(),
                run.load(),
                run.factsDigest(),
                run.software(),
                run.startedAt(),
                run.endedAt(),
                run.counts().map(Counts::of),
                run.resultDigest(),
                run.problem(),
                run.inForce(),
                run.inForceFrom(),
                run.inForceUntil(),
                links);
    }
}
