package org.openvha.whatif.equality;

import org.openvha.facts.Individual;

/**
 * Somebody who was assessed under both sides of a comparison.
 *
 * @param baseline whether the baseline lists the person
 * @param candidate whether the candidate lists the person
 */
public record Assessed(Individual individual, boolean baseline, boolean candidate) {}
