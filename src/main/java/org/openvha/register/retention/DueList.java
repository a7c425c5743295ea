package org.openvha.register.retention;

import java.time.LocalDate;

/**
 * A list that is to go.
 *
 * @param keptUntil the last day on which it was to be kept
 */
public record DueList(long run, LocalDate keptUntil, long people) {}
