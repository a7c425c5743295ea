package org.openvha.ruleset.validation;

import java.time.LocalDate;
import java.util.Optional;
import org.openvha.ruleset.Draft;
import org.openvha.ruleset.RuleSets;

/**
 * What is looked at.
 *
 * @param sets the others, whose ids must not be taken
 * @param asOf the day that review dates are held against; empty when no rule can be read
 */
record Subject(Draft draft, RuleSets sets, Optional<LocalDate> asOf) {}
