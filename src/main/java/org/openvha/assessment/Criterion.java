package org.openvha.assessment;

/** A condition of being on the assessment, recorded for everybody: met or not, what was observed and what the rule required, as text. */
public record Criterion(String rule, boolean met, String observed, String required) {}
