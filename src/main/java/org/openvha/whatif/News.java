package org.openvha.whatif;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.openvha.facts.CaseFile;

/** Facts that became known after one as-of date and by another: recorded by then, and dated by then (reference policy, section 1). */
record News(LocalDate after, LocalDate by) {

    /** A case file as it would be without them. */
    CaseFile withheldFrom(CaseFile file) {
        return new CaseFile(
                file.individual(),
                without(file.offences(), offence -> became(offence.recordedOn(), offence.date())),
                without(file.reports(), report -> became(report.recordedOn(), report.date())),
                without(file.custody(), period -> became(period.recordedOn(), period.from())),
                without(file.activities(), activity -> became(activity.recordedOn(), activity.date())),
                without(
                        file.reviews(),
                        review -> became(review.recordedOn(), review.decidedOn().orElse(review.recordedOn()))),
                file.incomplete());
    }

    private boolean became(LocalDate recordedOn, LocalDate happenedOn) {
        LocalDate known = recordedOn.isAfter(happenedOn) ? recordedOn : happenedOn;
        return known.isAfter(after) && !known.isAfter(by);
    }

    private static <T> List<T> without(List<T> facts, Predicate<T> isNews) {
        return facts.stream().filter(isNews.negate()).toList();
    }
}
