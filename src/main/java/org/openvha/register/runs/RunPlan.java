package org.openvha.register.runs;

import java.time.LocalDate;
import org.openvha.register.facts.Load;
import org.openvha.ruleset.RuleSet;

/**
 * A request that was checked: everything the result follows from.
 *
 * @param because why this rule set
 */
record RunPlan(RunMode mode, RuleSet ruleSet, String because, LocalDate asOf, Load load) {}
