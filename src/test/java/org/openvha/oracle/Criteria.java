package org.openvha.oracle;

import org.openvha.assessment.Criterion;

/** The three criteria of being on the assessment (reference policy, section 4), with the words they are recorded in. */
final class Criteria {
    private static final int NEVER = PolicyDates.LOOK_BACK_MONTHS + 1;

    private final PolicyDates dates;

    /** INC-02 has few possible observations, so they are made once: by months since the latest offence, then by custody. */
    private final Criterion[] recency = new Criterion[2 * (NEVER + 1)];

    Criteria(PolicyDates dates) {
        this.dates = dates;
        for (int months = 0; months <= NEVER; months++) {
            recency[2 * months] = recency(months, false);
            recency[2 * months + 1] = recency(months, true);
        }
    }

    private static Criterion recency(int months, boolean inCustody) {
        String since = months == NEVER ? "none" : Integer.toString(months);
        return new Criterion(
                "INC-02",
                months <= 12 || inCustody,
                "monthsSinceLatest=" + since + ", inCustody=" + inCustody,
                "monthsSinceLatest<=12 || inCustody");
    }

    static Criterion enoughOffences(int qualifying) {
        return new Criterion("INC-01", qualifying >= 3, Integer.toString(qualifying), "3");
    }

    Criterion recentOrInCustody(OffenceReading offences, boolean inCustody) {
        int months = offences.latest == null ? NEVER : dates.monthsSince(offences.latest);
        return recency[2 * months + (inCustody ? 1 : 0)];
    }

    static Criterion enoughPoints(long score) {
        return new Criterion("INC-03", score >= 500, Long.toString(score), "500");
    }
}
