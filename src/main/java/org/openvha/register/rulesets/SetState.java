package org.openvha.register.rulesets;

/** Where a rule set is on its way. */
public enum SetState {
    DRAFT("draft"),
    IN_CONSULTATION("in consultation"),
    APPROVED("approved"),
    /** Published, and its day has not come. */
    SCHEDULED("published"),
    IN_FORCE("in force"),
    /** A later set took effect; for dates before that, this one is the one in force. */
    SUPERSEDED("superseded"),
    RETIRED("retired");

    private final String words;

    SetState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
