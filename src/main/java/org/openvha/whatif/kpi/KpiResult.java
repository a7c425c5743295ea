package org.openvha.whatif.kpi;

import java.util.Optional;

/**
 * A KPI held against a comparison.
 *
 * @param value rounded for readers, without its unit; empty where it is not available
 * @param breached decided before rounding
 * @param words a sentence without its full stop
 */
public record KpiResult(Kpi kpi, Optional<String> value, boolean breached, String words) {}
