package org.openvha.register.runs;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What to run.
 *
 * @param ruleSet for a simulation, any rule set; an assessment always uses the one in force on the date, so naming another one is refused
 */
public record RunRequest(RunMode mode, Optional<String> ruleSet, LocalDate asOf) {}
