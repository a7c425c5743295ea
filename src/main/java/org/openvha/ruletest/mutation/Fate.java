package org.openvha.ruletest.mutation;

/** What became of a mutant. */
public enum Fate {
    /** A case fails under it. */
    NOTICED,
    /** It makes no difference to anybody, which was worked out. */
    EQUIVALENT,
    /** It makes no difference to anybody, which the suite says and gives a reason for. */
    LISTED_AS_EQUIVALENT,
    /** Every case passes under it. */
    UNNOTICED
}
