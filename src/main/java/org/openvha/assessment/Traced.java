package org.openvha.assessment;

import java.util.List;
import org.openvha.ruleset.vocabulary.RuleFact;

/**
 * An assessment with everything its rules were tried on, stratum by stratum. A set whose rules read all of it alike comes to the same outcome and score: the facts of a
 * stratum follow from the case file, the weights and what earlier strata concluded.
 */
public record Traced(Assessment assessment, List<RuleFact> facts) {}
