package org.openvha.audit;

/** Whether what was asked for was done. */
public enum Outcome {
    DONE,
    REFUSED,
    /** It was begun and came to nothing. */
    FAILED
}
