package org.openvha.facts;

/** The second digit of the 3x5x2 grading of an intelligence report: A is known directly, E is suspected to be false. */
public enum IntelligenceAssessment {
    A,
    B,
    C,
    D,
    E
}
