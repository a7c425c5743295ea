package org.openvha.whatif.report;

import java.util.List;
import java.util.Optional;
import org.openvha.facts.Facts;
import org.openvha.whatif.Comparing;
import org.openvha.whatif.Question;
import org.openvha.whatif.equality.ComparedPeople;
import org.openvha.whatif.equality.EqualityImpact;
import org.openvha.whatif.kpi.Kpis;
import org.openvha.whatif.sweep.Sweep;
import org.openvha.whatif.sweep.SweepPlan;
import org.openvha.whatif.variant.Variants;

/**
 * Compares, and puts together all that is reported of it.
 *
 * @param named how the command that makes it again names the rule sets
 * @param kpis empty where no limits are set
 * @param curves what to sweep the baseline over beside it
 * @param threads at least 1; the result does not depend on it
 */
public record Compare(Question question, Named named, Optional<Kpis> kpis, Optional<SweepPlan> curves, int threads) {

    /** @param facts frozen: read once, and never changed */
    public Report over(Facts facts, Comparing.Progress progress) {
        Comparing.Compared compared = new Comparing(question, threads)
                .over(facts.caseFiles(), facts.report().factsDigest(), progress);
        EqualityImpact equality = ComparedPeople.impact(compared, facts, question);
        Optional<Sweep> sweep = curves.map(plan -> swept(plan, variants(facts), progress));
        return new Report(
                compared.comparison(),
                question.baseline(),
                question.candidate(),
                facts.report().demographicsDigest(),
                Optional.of(equality),
                kpis.map(limits -> limits.judge(KpiMeasures.of(compared, equality)))
                        .orElseGet(List::of),
                sweep,
                Reproduction.command(compared.comparison(), facts.report(), named, kpis.map(Kpis::digest), sweep),
                Report.Origin.of(facts, kpis));
    }

    private static Sweep swept(SweepPlan plan, Variants variants, Comparing.Progress progress) {
        long steps = variants.steps(plan.points());
        return plan.over(variants, done -> progress.swept(done, steps));
    }

    private Variants variants(Facts facts) {
        return ComparedPeople.variants(question.baseline(), facts, question.baselineAsOf(), threads);
    }
}
