package org.openvha.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openvha.assessment.Assessment;
import org.openvha.assessment.Contribution;
import org.openvha.assessment.Criterion;
import org.openvha.assessment.Exclusion;
import org.openvha.assessment.Flag;
import org.openvha.assessment.Outcome;
import org.openvha.assessment.Unscored;
import org.openvha.facts.CaseFile;
import org.openvha.facts.CustodyPeriod;
import org.openvha.facts.Review;
import org.openvha.facts.ReviewScope;

/**
 * Rule set vha-2024.01 in plain Java: what a programmer would write who needed no rule files, as fast as plain loops over dates worked out beforehand go. It is written from the
 * reference policy alone, so that agreeing with it means something. It holds no state between case files and may be shared by threads.
 */
public final class HandWrittenScorer {
    /** The one rule set that this scorer knows. */
    public static final String RULE_SET = "vha-2024.01";

    private final PolicyDates dates;
    private final Reasons reasons;
    private final Criteria criteria;
    private final Flags flags;

    /**
     * A scorer as of a date.
     *
     * @param because the reason of each rule by its id
     * @throws IllegalArgumentException when a rule of the policy that gives a reason has none there
     */
    public HandWrittenScorer(LocalDate asOf, Map<String, String> because) {
        this.dates = new PolicyDates(asOf);
        this.reasons = new Reasons(because);
        this.criteria = new Criteria(dates);
        this.flags = new Flags(dates, reasons);
    }

    /** One individual's assessment; the lists of the case file must be ordered by id, as {@link CaseFile} says. */
    public Assessment assess(CaseFile file) {
        OffenceReading offences = new OffenceReading(file, dates);
        IntelligenceReading intelligence = new IntelligenceReading(file.reports(), dates);
        long score = offences.points + intelligence.points();
        List<Criterion> met = criteria(offences, score, inCustody(file.custody()));
        boolean eligible = met.get(0).met() && met.get(1).met() && met.get(2).met();
        List<String> removals = eligible ? removals(file.reviews()) : List.of();
        return new Assessment(
                file.individual().id(),
                RULE_SET,
                dates.asOf,
                outcome(eligible, removals),
                score,
                file.incomplete(),
                contributions(offences, intelligence),
                exclusions(offences, intelligence),
                met,
                eligible ? flags(file, offences, intelligence, removals) : List.of(),
                Unscored.NONE);
    }

    private List<Criterion> criteria(OffenceReading offences, long score, boolean inCustody) {
        return List.of(
                Criteria.enoughOffences(offences.qualifying),
                criteria.recentOrInCustody(offences, inCustody),
                Criteria.enoughPoints(score));
    }

    private boolean inCustody(List<CustodyPeriod> periods) {
        LocalDate asOf = dates.asOf;
        for (int i = 0; i < periods.size(); i++) {
            CustodyPeriod period = periods.get(i);
            if (dates.isKnown(period.from(), period.recordedOn())
                    && (period.to().isEmpty() || !period.to().get().isBefore(asOf))) {
                return true;
            }
        }
        return false;
    }

    private List<String> removals(List<Review> reviews) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < reviews.size(); i++) {
            Review review = reviews.get(i);
            if (review.scope() == ReviewScope.INDIVIDUAL && review.effectiveOn(dates.asOf)) {
                ids.add(review.id());
            }
        }
        return ids;
    }

    private static Outcome outcome(boolean eligible, List<String> removals) {
        if (!eligible) {
            return Outcome.NOT_INCLUDED;
        }
        return removals.isEmpty() ? Outcome.INCLUDED : Outcome.REMOVED;
    }

    private List<Contribution> contributions(OffenceReading offences, IntelligenceReading intelligence) {
        List<Contribution> contributions = new ArrayList<>();
        intelligence.addContributions(reasons.intelligence, contributions);
        offences.addContributions(reasons.scoring, contributions);
        return contributions;
    }

    private List<Exclusion> exclusions(OffenceReading offences, IntelligenceReading intelligence) {
        List<Exclusion> exclusions = new ArrayList<>();
        offences.addExclusions(reasons.offenceExclusions, exclusions);
        intelligence.addExclusions(reasons.reportExclusions, exclusions);
        return exclusions;
    }

    private List<Flag> flags(
            CaseFile file, OffenceReading offences, IntelligenceReading intelligence, List<String> removals) {
        return removals.isEmpty() ? flags.included(file, offences, intelligence) : flags.removed(removals);
    }
}
