package org.openvha.whatif.counterfactual;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.openvha.facts.CaseFile;
import org.openvha.facts.CustodyPeriod;
import org.openvha.facts.IntelligenceReport;
import org.openvha.facts.Offence;
import org.openvha.facts.Review;

/** A case file in which one fact is another, or is not there. */
final class Swap {

    private Swap() {}

    static CaseFile in(CaseFile file, Alternative alternative) {
        FactId fact = alternative.fact();
        Optional<Object> instead = alternative.instead();
        boolean offence = fact.kind() == Kind.OFFENCE;
        boolean report = fact.kind() == Kind.REPORT;
        boolean custody = fact.kind() == Kind.CUSTODY;
        boolean review = fact.kind() == Kind.REVIEW;
        return new CaseFile(
                file.individual(),
                offence
                        ? swapped(file.offences(), Offence::id, fact, instead.map(Offence.class::cast))
                        : file.offences(),
                report
                        ? swapped(
                                file.reports(),
                                IntelligenceReport::id,
                                fact,
                                instead.map(IntelligenceReport.class::cast))
                        : file.reports(),
                custody
                        ? swapped(file.custody(), CustodyPeriod::id, fact, instead.map(CustodyPeriod.class::cast))
                        : file.custody(),
                file.activities(),
                review ? swapped(file.reviews(), Review::id, fact, instead.map(Review.class::cast)) : file.reviews(),
                file.incomplete());
    }

    private static <T> List<T> swapped(List<T> facts, Function<T, String> id, FactId fact, Optional<T> instead) {
        List<T> others = new ArrayList<>(facts.size());
        for (T each : facts) {
            if (!id.apply(each).equals(fact.id())) {
                others.add(each);
            } else {
                instead.ifPresent(others::add);
            }
        }
        return List.copyOf(others);
    }
}
