package org.openvha.facts;

/** What kind of activity was carried out with or about an individual. */
public enum ActivityKind {
    ENFORCEMENT,
    DIVERSION,
    SAFEGUARDING
}
