package org.openvha.register.rulesets;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An entry of the record of consultations that the submission of a published set rests on.
 *
 * @param id such as {@code CON-72}
 * @param decided the day of its decision
 */
public record DecidedEntry(String ruleSet, String id, Optional<LocalDate> decided) {}
