package org.openvha.register.runs;

/**
 * How far a run is.
 *
 * @param phase READING, ASSESSING, WRITING or the final state
 * @param done of total; people while assessing
 */
public record RunProgress(long run, String phase, long done, long total) {}
