package org.openvha.register.runs;

/** How far a run is. */
public enum RunState {
    RUNNING,
    /** All of it is there. */
    DONE,
    /** It ended with a problem and left nothing. */
    FAILED,
    /** The software ended while it ran; it left nothing. */
    ABANDONED
}
