package org.openvha.register.rulesets;

/** What can be decided about a rule set. */
public enum DecisionKind {
    /** It came in force with the software. */
    SHIPPED,
    /** It is in consultation from here, on evidence. */
    SUBMITTED,
    /** A group approves a submission. */
    APPROVED,
    /** It takes effect on a day. */
    PUBLISHED,
    /** It was withdrawn before it took effect, or closed after its successor did. */
    RETIRED
}
