package org.openvha.redress;

/** What somebody says is wrong. */
public enum ReviewAbout {
    /** The person should not be on the assessment (RMV-01, once upheld). */
    PERSON,
    /** The offence is not theirs, or not as recorded (EXC-07, once upheld). */
    OFFENCE,
    /** Another fact is wrong. Upheld, it is put right by a correction of the fact itself. */
    FACT,
    /** Another review was upheld wrongly. Upheld, its effect ends. */
    REVIEW
}
