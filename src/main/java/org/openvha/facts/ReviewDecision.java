package org.openvha.facts;

/** What became of a request to review the assessment. Only UPHELD can have an effect. */
public enum ReviewDecision {
    UPHELD,
    REJECTED,
    PENDING
}
