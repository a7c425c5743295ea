package org.openvha.register.facts;

/**
 * What came of loading.
 *
 * @param changed false if everything was known just so; then {@code load} is the latest load there was, with the rows and changes (all unchanged) of this extract
 */
public record LoadResult(Load load, boolean changed) {}
