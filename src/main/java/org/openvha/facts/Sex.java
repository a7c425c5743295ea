package org.openvha.facts;

/** Recorded sex, for monitoring only: F female, M male, X another, U unknown. */
public enum Sex {
    F,
    M,
    X,
    U
}
