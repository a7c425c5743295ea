package org.openvha.facts;

/** Whether a review is about one offence or about being on the assessment at all. */
public enum ReviewScope {
    INDIVIDUAL,
    OFFENCE
}
