package org.openvha.register.facts;

/** How something became known. */
public enum LoadKind {
    /** A folder of facts. */
    EXTRACT,
    /** A single fact. */
    CORRECTION
}
