package org.openvha.register.accounts;

/** What was done to an account. */
public enum AccountChange {
    ADDED,
    CHANGED,
    TRAINED,
    AUTHORISED,
    LOCKED,
    UNLOCKED
}
