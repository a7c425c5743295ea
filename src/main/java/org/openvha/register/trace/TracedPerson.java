package org.openvha.register.trace;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Somebody who was touched. Outcome, score and touches are as the run had them.
 *
 * @param rank on the list of the run; empty for people who were never on it
 * @param touches what the explanation says of it; none if only what came of a review says something
 * @param removed present for somebody on the list whom a review has taken off since
 */
public record TracedPerson(
        long run,
        Optional<Integer> rank,
        String individual,
        String outcome,
        long score,
        Optional<String> bcu,
        List<Touch> touches,
        Optional<Removed> removed) {

    /** Those of the run and those of the review. */
    public Stream<Touch> allTouches() {
        return Stream.concat(touches.stream(), removed.stream().flatMap(since -> since.touches().stream()));
    }
}
