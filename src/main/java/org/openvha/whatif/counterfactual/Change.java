package org.openvha.whatif.counterfactual;

/**
 * The closed list of ways in which a fact is imagined to be different, in the order in which they are named.
 *
 * <ul>
 *   <li>Every fact: withdrawn.
 *   <li>Offence: another role; domestic or not; both; another class of the weight table; another date.
 *   <li>Intelligence report: another theme; another grading (source evaluation and assessment together); another date.
 *   <li>Custody: not ended; ended the day before the as-of date.
 *   <li>Review: upheld; rejected (decided by the as-of date).
 * </ul>
 *
 * Of dates only the nearest are tried that some rule reads otherwise, never later than the as-of date or than the fact was recorded, nor before birth. Nothing else is varied:
 * no date of birth, borough, crime report, date of recording, start of custody, nor what a review is about.
 */
public enum Change {
    WITHDRAWN(true, "withdrawals"),
    ROLE(true, "other roles"),
    DOMESTIC(true, "domestic marks"),
    ROLE_AND_DOMESTIC(true, "both of these"),
    THEME(true, "themes"),
    GRADING(true, "gradings"),
    END(true, "ends of custody"),
    DECISION(true, "decisions of reviews"),
    CLASS(false, "other classes of offence"),
    DATE(false, "other dates");

    private final boolean together;
    private final String words;

    Change(boolean together, String words) {
        this.together = together;
        this.words = words;
    }

    /** In the plural: {@code other roles}. */
    String words() {
        return words;
    }

    /** Whether it is also tried together with changes of other facts. Classes and dates are not: there would be too many to try. */
    boolean isTriedTogether() {
        return together;
    }
}
