package org.openvha.register.runs;

/** What a run is for. */
public enum RunMode {
    /** Becomes the list in force when it is done. */
    ASSESSMENT,
    /** Answers a question; can never become the list in force. */
    SIMULATION
}
