package org.openvha.whatif.counterfactual;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openvha.assessment.Assessor;
import org.openvha.facts.CaseFile;
import org.openvha.facts.CustodyPeriod;
import org.openvha.facts.IntelligenceReport;
import org.openvha.facts.Offence;
import org.openvha.facts.Review;
import org.openvha.ruleset.RuleSet;

/** Every fact of a case file that is known on the as-of date, with its alternatives brought together by effect. */
final class Variations {

    /** A fact that no later stratum sees, as one that was withdrawn. */
    private static final List<Object> UNSEEN = List.of();

    private final Assessor assessor;
    private final CaseFile file;

    /** @param file with what is known on the as-of date only */
    Variations(Assessor assessor, CaseFile file) {
        this.assessor = assessor;
        this.file = file;
    }

    /** In order of the facts. */
    List<VariedFact> all() {
        RuleSet rules = assessor.ruleSet();
        Stretches ofOffences = Stretches.ofOffences(rules, assessor.asOf(), file.individual());
        Stretches ofReports = Stretches.ofReports(rules, assessor.asOf(), file.individual());
        OffenceSignatures offences = new OffenceSignatures(assessor, file.individual());
        ReportSignatures reports = new ReportSignatures(assessor, file.individual());
        CustodySignatures custody = new CustodySignatures(assessor, file.individual());
        return Stream.of(
                        varied(
                                file.offences(),
                                new OffenceAlternatives(rules, ofOffences, assessor.asOf())::of,
                                Offence.class,
                                offences::of),
                        varied(
                                file.reports(),
                                new ReportAlternatives(ofReports, assessor.asOf())::of,
                                IntelligenceReport.class,
                                reports::of),
                        varied(
                                file.custody(),
                                new CustodyAlternatives(assessor.asOf())::of,
                                CustodyPeriod.class,
                                custody::of),
                        varied(
                                file.reviews(),
                                new ReviewAlternatives(assessor.asOf())::of,
                                Review.class,
                                this::ofReviews))
                .flatMap(List::stream)
                .toList();
    }

    /** Of a review nothing is read but whether it is effective; what it is about is not varied. */
    private List<List<Object>> ofReviews(List<Review> reviews) {
        return reviews.stream()
                .map(review -> review.effectiveOn(assessor.asOf()) ? List.<Object>of(true) : UNSEEN)
                .toList();
    }

    private static <T> List<VariedFact> varied(
            List<T> facts,
            Function<T, List<Alternative>> alternatives,
            Class<T> type,
            Function<List<T>, List<List<Object>>> signatures) {
        List<VariedFact> varied = new ArrayList<>(facts.size());
        for (T fact : facts) {
            List<Alternative> all = alternatives.apply(fact);
            List<T> readings = Stream.concat(
                            Stream.of(fact),
                            all.stream()
                                    .flatMap(alternative -> alternative.instead().stream())
                                    .map(type::cast))
                    .toList();
            varied.add(varied(all, signatures.apply(readings)));
        }
        return varied;
    }

    /** @param signatures of the fact as it stands, then of every alternative that is not withdrawn */
    private static VariedFact varied(List<Alternative> alternatives, List<List<Object>> signatures) {
        Map<List<Object>, List<Alternative>> byEffect = new LinkedHashMap<>();
        int next = 1;
        for (Alternative alternative : alternatives) {
            List<Object> signature = alternative.instead().isEmpty() ? UNSEEN : signatures.get(next++);
            byEffect.computeIfAbsent(signature, any -> new ArrayList<>()).add(alternative);
        }
        byEffect.remove(signatures.get(0));
        FactId fact = alternatives.get(0).fact();
        return new VariedFact(
                fact,
                byEffect.values().stream()
                        .map(same -> new SameEffect(same).effect())
                        .toList());
    }
}
