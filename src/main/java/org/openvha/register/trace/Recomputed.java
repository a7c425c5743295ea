package org.openvha.register.trace;

import java.util.List;
import java.util.Optional;

/**
 * What came of it.
 *
 * @param examined how many people were assessed again
 * @param people those of them who are not on the list and were touched, in order of id
 * @param after where to go on; empty once everybody was looked at
 */
public record Recomputed(int examined, List<TracedPerson> people, Optional<String> after) {}
