package org.openvha.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.openvha.facts.Activity;
import org.openvha.facts.ActivityKind;
import org.openvha.facts.CaseFile;
import org.openvha.facts.CustodyPeriod;
import org.openvha.facts.IntelligenceReport;
import org.openvha.facts.Offence;
import org.openvha.facts.Review;
import org.openvha.facts.ReviewScope;
import org.openvha.ruleset.vocabulary.CandidateFact;
import org.openvha.ruleset.vocabulary.Decision;
import org.openvha.ruleset.vocabulary.IncludedFact;
import org.openvha.ruleset.vocabulary.OffenceFact;
import org.openvha.ruleset.vocabulary.QualifyingOffenceFact;
import org.openvha.ruleset.vocabulary.ReportFact;
import org.openvha.ruleset.vocabulary.WeightedClass;

/** Makes the facts that rules match from one case file: what a join or a count would find out, worked out once. */
final class CaseFacts {

    /** Most people have a handful of offences; looking through them is cheaper than a map. */
    private static final int COMPARED_ONE_BY_ONE = 16;

    private final CaseFile file;
    private final Decision decision;
    private final AsOf asOf;
    private final Map<String, Optional<WeightedClass>> weights;

    CaseFacts(CaseFile file, Decision decision, AsOf asOf, Map<String, Optional<WeightedClass>> weights) {
        this.file = file;
        this.decision = decision;
        this.asOf = asOf;
        this.weights = weights;
    }

    List<OffenceFact> offences() {
        List<OffenceFact> facts = new ArrayList<>(file.offences().size());
        for (Offence offence : file.offences()) {
            facts.add(new OffenceFact(
                    decision,
                    facts.size(),
                    List.of(offence.id()),
                    offence,
                    asOf.monthsAgo(offence.date()),
                    asOf.knows(offence.recordedOn(), offence.date()),
                    weight(offence),
                    upheld(review ->
                            review.offenceId().filter(offence.id()::equals).isPresent()),
                    AsOf.age(file.individual().dateOfBirth(), offence.date())));
        }
        return facts;
    }

    List<ReportFact> reports() {
        List<ReportFact> facts = new ArrayList<>(file.reports().size());
        for (IntelligenceReport report : file.reports()) {
            facts.add(new ReportFact(
                    decision,
                    facts.size(),
                    List.of(report.id()),
                    report,
                    asOf.monthsAgo(report.date()),
                    asOf.knows(report.recordedOn(), report.date())));
        }
        return facts;
    }

    /** Of the candidates of one crime report the one with the greatest weight has no heavier sibling; of equal weights, the one whose id comes first. */
    List<CandidateFact> candidates(List<OffenceFact> offences) {
        Map<String, OffenceFact> heaviest = reportsRepeat(offences) ? heaviest(offences) : Map.of();
        List<CandidateFact> facts = new ArrayList<>(offences.size());
        for (OffenceFact offence : offences) {
            OffenceFact winner = heaviest.getOrDefault(offence.offence().crimeReport(), offence);
            facts.add(new CandidateFact(offence, weighted(offence), winner != offence));
        }
        return facts;
    }

    private static Map<String, OffenceFact> heaviest(List<OffenceFact> offences) {
        Map<String, OffenceFact> heaviest = new HashMap<>();
        for (OffenceFact offence : offences) {
            if (!offence.offence().crimeReport().isEmpty()) {
                heaviest.merge(
                        offence.offence().crimeReport(),
                        offence,
                        (first, later) ->
                                weighted(later).weight() > weighted(first).weight() ? later : first);
            }
        }
        return heaviest;
    }

    private static boolean reportsRepeat(List<OffenceFact> offences) {
        if (offences.size() > COMPARED_ONE_BY_ONE) {
            return true;
        }
        for (int later = 1; later < offences.size(); later++) {
            String report = offences.get(later).offence().crimeReport();
            for (int earlier = 0; earlier < later && !report.isEmpty(); earlier++) {
                if (report.equals(offences.get(earlier).offence().crimeReport())) {
                    return true;
                }
            }
        }
        return false;
    }

    private Optional<WeightedClass> weight(Offence offence) {
        Optional<WeightedClass> weight = weights.get(offence.offenceCode());
        return weight == null ? Optional.empty() : weight;
    }

    static WeightedClass weighted(OffenceFact offence) {
        return offence.weight().orElse(WeightedClass.NONE);
    }

    boolean inCustody() {
        for (CustodyPeriod period : file.custody()) {
            if (asOf.lasts(period)) {
                return true;
            }
        }
        return false;
    }

    /** Ids, in order, of the effective reviews about the individual. */
    List<String> reviewsOfIndividual() {
        return upheld(review -> review.scope() == ReviewScope.INDIVIDUAL);
    }

    IncludedFact included(List<QualifyingOffenceFact> qualifying) {
        int childhood = 0;
        for (QualifyingOffenceFact fact : qualifying) {
            childhood += fact.offence().ageAtOffence() < 18 ? 1 : 0;
        }
        return new IncludedFact(
                decision,
                asOf.age(file.individual().dateOfBirth()),
                asOf.monthsUntil18(file.individual().dateOfBirth()),
                childhood,
                daysSince(activity -> true),
                daysSince(activity -> activity.kind() == ActivityKind.SAFEGUARDING),
                monthsSinceReport());
    }

    private List<String> upheld(Predicate<Review> wanted) {
        if (file.reviews().isEmpty()) {
            return List.of();
        }
        return file.reviews().stream()
                .filter(review -> review.effectiveOn(asOf.date()))
                .filter(wanted)
                .map(Review::id)
                .toList();
    }

    private OptionalInt daysSince(Predicate<Activity> wanted) {
        int fewest = Integer.MAX_VALUE;
        for (Activity activity : file.activities()) {
            if (wanted.test(activity) && asOf.knows(activity.recordedOn(), activity.date())) {
                fewest = Math.min(fewest, asOf.daysSince(activity.date()));
            }
        }
        return fewest == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(fewest);
    }

    private OptionalInt monthsSinceReport() {
        int fewest = Integer.MAX_VALUE;
        for (IntelligenceReport report : file.reports()) {
            if (asOf.knows(report.recordedOn(), report.date())) {
                fewest = Math.min(fewest, asOf.monthsAgo(report.date()));
            }
        }
        return fewest == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(fewest);
    }
}
