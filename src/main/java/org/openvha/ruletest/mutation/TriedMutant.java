package org.openvha.ruletest.mutation;

/**
 * A mutant that was tried.
 *
 * @param name its name among those of its set
 * @param why the case that notices it; why it makes no difference; or, of one that nobody noticed, the case that is missing
 */
public record TriedMutant(String name, Fate fate, String why) {}
