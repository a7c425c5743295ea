package org.openvha.access;

/** About whom something may be done. */
public enum Scope {
    NOBODY,
    /** People whose home borough belongs to the account's own Basic Command Unit. */
    OWN_BCU,
    EVERYBODY
}
