package org.openvha.redress;

/** What was decided about somebody's right of access. */
public enum AccessVerdict {
    UPHELD,
    /** Parts of the letter are withheld. */
    PARTLY,
    /** There is no letter. */
    REFUSED
}
