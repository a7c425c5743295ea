package org.openvha.whatif.counterfactual;

import java.util.List;

/**
 * What was found of one number of facts.
 *
 * @param facts how many facts differ at once
 * @param combinations how many different combinations there are to try
 * @param searched whether all of them were tried; if not, none was
 * @param sets every minimal set, in order of its facts, then of their alternatives
 */
public record SizeResult(int facts, long combinations, boolean searched, List<FoundSet> sets) {}
