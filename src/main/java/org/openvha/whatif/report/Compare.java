package org.openvha.whatif.report;

import java.util.List;
import java.util.Optional;
import org.openvha.facts.Facts;
import org.openvha.whatif.Comparing;
import org.openvha.whatif.Question;
import org.openvha.whatif.equality.ComparedPeople;
import org.openvha.whatif.equality.EqualityImpact;
import org.openvha.whatif.kpi.Kpis;

/** Compares, and puts together all that is reported of it. */
public record Compare(Question question, Optional<Kpis> kpis, int threads) {

    /** @param facts frozen: read once, and never changed */
    public Report over(Facts facts, Comparing.Progress progress) {
        Comparing.Compared compared = new Comparing(question, threads)
                .over(facts.caseFiles(), facts.report().factsDigest(), progress);
        EqualityImpact equality = ComparedPeople.impact(compared, facts, question.baseline());
        return new Report(
                compared.comparison(),
                question.baseline(),
                question.candidate(),
                facts.report().demographicsDigest(),
                Optional.of(equality),
                kpis.map(limits -> limits.judge(KpiMeasures.of(compared.comparison(), equality)))
                        .orElseGet(List::of),
                Optional.empty(),
                Reproduction.command(compared.comparison()));
    }
}
