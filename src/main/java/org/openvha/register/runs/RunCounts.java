package org.openvha.register.runs;

/** How many individuals were assessed, by outcome. */
public record RunCounts(long individuals, long included, long removed, long notIncluded, long incomplete) {}
