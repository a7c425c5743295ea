package org.openvha.register.facts;

import java.util.Map;
import java.util.Optional;

/**
 * One version of a fact. No component is null.
 *
 * @param values by column of the file, in the order of the contract; columns without a value are left out
 * @param from the load that made it known
 * @param until the load that superseded or withdrew it; empty while it is known
 */
public record FactVersion(Map<String, String> values, Load from, Optional<Load> until) {}
