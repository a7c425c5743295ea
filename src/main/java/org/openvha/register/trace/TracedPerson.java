package org.openvha.register.trace;

import java.util.List;
import java.util.Optional;

/**
 * Somebody who was touched.
 *
 * @param rank on the list of the run; empty for people who are not on it
 * @param touches what the explanation says of it; at least one
 */
public record TracedPerson(
        long run,
        Optional<Integer> rank,
        String individual,
        String outcome,
        long score,
        Optional<String> bcu,
        List<Touch> touches) {}
