package org.openvha.redress;

/** What was decided about a review. */
public enum ReviewVerdict {
    UPHELD,
    REJECTED
}
