package org.openvha.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openvha.assessment.Words;
import org.openvha.facts.Activity;
import org.openvha.facts.CaseFile;
import org.openvha.facts.CustodyPeriod;
import org.openvha.facts.IntelligenceReport;
import org.openvha.facts.Offence;
import org.openvha.facts.Review;
import org.openvha.facts.Shown;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.WeightRow;

/** A case file in sentences. A day of recording is told where it is another than that of the fact. */
record CaseWords(CaseFile file, RuleSet set) {

    String person(LocalDate asOf) {
        return "As of " + Words.date(asOf) + ", somebody born on "
                + Words.date(file.individual().dateOfBirth())
                + (file.incomplete() ? ", whose record is incomplete" : "") + ".";
    }

    List<String> facts() {
        List<String> facts = new ArrayList<>();
        file.offences().forEach(offence -> facts.add(offence(offence)));
        file.reports().forEach(report -> facts.add(report(report)));
        file.custody().forEach(period -> facts.add(custody(period)));
        file.activities().forEach(activity -> facts.add(activity(activity)));
        file.reviews().forEach(review -> facts.add(review(review)));
        return facts;
    }

    private String offence(Offence offence) {
        String title = set.weight(offence.offenceCode()).map(WeightRow::offence).orElse("an offence without a weight");
        return "Offence " + offence.id() + ": " + title + " (class " + Shown.legible(offence.offenceCode()) + "), "
                + Words.date(offence.date()) + ", as "
                + Words.name(offence.role().name())
                + (offence.domestic() ? ", domestic" : "")
                + (offence.crimeReport().isEmpty() ? "" : ", crime report " + Shown.legible(offence.crimeReport()))
                + recorded(offence.date(), offence.recordedOn());
    }

    private static String report(IntelligenceReport report) {
        return "Intelligence report " + report.id() + ": "
                + Words.name(report.theme().name()) + ", "
                + Words.date(report.date()) + ", graded " + report.sourceEvaluation() + report.assessment()
                + recorded(report.date(), report.recordedOn());
    }

    private static String custody(CustodyPeriod period) {
        return "Custody " + period.id() + ": from " + Words.date(period.from())
                + period.to().map(to -> " to " + Words.date(to)).orElse(", and still")
                + recorded(period.from(), period.recordedOn());
    }

    private static String activity(Activity activity) {
        return "Activity " + activity.id() + ": " + Words.name(activity.kind().name()) + ", "
                + Words.date(activity.date()) + recorded(activity.date(), activity.recordedOn());
    }

    private static String review(Review review) {
        LocalDate decided = review.decidedOn().orElse(review.recordedOn());
        return "Review " + review.id() + " of "
                + review.offenceId().map(id -> "offence " + id).orElse("the person's assessment") + ": "
                + Words.name(review.decision().name())
                + review.decidedOn().map(date -> ", " + Words.date(date)).orElse("")
                + recorded(decided, review.recordedOn());
    }

    private static String recorded(LocalDate date, LocalDate recordedOn) {
        return recordedOn.equals(date) ? "" : ", recorded on " + Words.date(recordedOn);
    }
}
