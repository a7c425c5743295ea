package org.openvha.register.trace;

import java.util.List;
import java.util.Optional;

/**
 * One thing that an explanation says.
 *
 * @param kind CONTRIBUTION, EXCLUSION, CRITERION or FLAG
 * @param points that were given; empty unless a contribution
 * @param facts ids, the one it is about first; none for a criterion
 * @param because the rule's reason; of a criterion, what was observed and required
 */
public record Touch(String kind, String rule, Optional<Long> points, List<String> facts, String because) {}
