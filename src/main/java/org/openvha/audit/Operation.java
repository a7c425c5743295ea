package org.openvha.audit;

/** What the Data Protection Act 2018, section 62, asks to be logged, and what an auditor needs besides. */
public enum Operation {
    /** Facts became known. */
    COLLECTION,
    /** Known facts were superseded or withdrawn. */
    ALTERATION,
    /** Somebody looked. */
    CONSULTATION,
    /** Information went to somebody outside. */
    DISCLOSURE,
    /** Facts were put together, as a run does that makes a list. */
    COMBINATION,
    ERASURE,
    /** Signing in and out, and whatever was refused for want of a right. */
    ACCESS,
    /** Accounts, publication of rule sets, exports and checkpoints of the log itself. */
    ADMINISTRATION
}
