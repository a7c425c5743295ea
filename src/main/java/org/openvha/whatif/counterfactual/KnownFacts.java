package org.openvha.whatif.counterfactual;

import java.time.LocalDate;
import org.openvha.facts.Activity;
import org.openvha.facts.CaseFile;
import org.openvha.facts.CustodyPeriod;
import org.openvha.facts.IntelligenceReport;
import org.openvha.facts.Offence;
import org.openvha.facts.Review;

/** What is known on a date: neither recorded nor dated later (reference policy, section 1). */
record KnownFacts(LocalDate asOf) {

    /** The case file with nothing in it that is not known yet. */
    CaseFile of(CaseFile file) {
        return new CaseFile(
                file.individual(),
                file.offences().stream().filter(this::knows).toList(),
                file.reports().stream().filter(this::knows).toList(),
                file.custody().stream().filter(this::knows).toList(),
                file.activities().stream().filter(this::knows).toList(),
                file.reviews().stream().filter(this::knows).toList(),
                file.incomplete());
    }

    /** How many facts of the case file are not known yet. */
    int unknown(CaseFile file) {
        return count(file) - count(of(file));
    }

    private static int count(CaseFile file) {
        return file.offences().size()
                + file.reports().size()
                + file.custody().size()
                + file.activities().size()
                + file.reviews().size();
    }

    private boolean knows(Offence offence) {
        return knows(offence.recordedOn(), offence.date());
    }

    private boolean knows(IntelligenceReport report) {
        return knows(report.recordedOn(), report.date());
    }

    private boolean knows(CustodyPeriod period) {
        return knows(period.recordedOn(), period.from());
    }

    private boolean knows(Activity activity) {
        return knows(activity.recordedOn(), activity.date());
    }

    /** A decision of the future is not known, nor is its review. */
    private boolean knows(Review review) {
        return knows(review.recordedOn(), review.decidedOn().orElse(asOf));
    }

    private boolean knows(LocalDate recordedOn, LocalDate date) {
        return !recordedOn.isAfter(asOf) && !date.isAfter(asOf);
    }
}
