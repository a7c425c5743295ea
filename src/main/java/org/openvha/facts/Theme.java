package org.openvha.facts;

/** What an intelligence report is about. */
public enum Theme {
    VIOLENCE,
    WEAPONS,
    DRUGS,
    OTHER
}
