package org.openvha.whatif.counterfactual;

import java.util.List;

/**
 * A fact of which the rules say something else than on the day before.
 *
 * @param before ids, in order, of the rules that gave points for it or excluded it on the day before
 * @param after the same on the day itself
 */
public record FactChange(FactId fact, List<String> before, List<String> after) {}
