package org.openvha.whatif.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openvha.assessment.ShippedRules;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Facts;
import org.openvha.facts.FactsFolder;
import org.openvha.ruleset.RuleSet;
import org.openvha.synthetic.SyntheticLondon;
import org.openvha.whatif.Comparing;
import org.openvha.whatif.Question;
import org.openvha.whatif.equality.Assessed;
import org.openvha.whatif.equality.Attribute;
import org.openvha.whatif.equality.EqualityAnalysis;
import org.openvha.whatif.equality.EqualityImpact;
import org.openvha.whatif.equality.GroupImpact;
import org.openvha.whatif.equality.SelectionRatios;
import org.openvha.whatif.equality.Suspects;
import org.openvha.whatif.kpi.KpiResult;
import org.openvha.whatif.kpi.Kpis;
import org.openvha.whatif.kpi.Measured;
import org.openvha.whatif.sweep.Sweep;
import org.openvha.whatif.sweep.SweepPlan;
import org.openvha.whatif.sweep.Swept;
import org.openvha.whatif.variant.Population;
import org.openvha.whatif.variant.Variants;

/** Reports on a few thousand people of synthetic London, made as the command makes them. */
final class LondonReport {

    static final String COMMAND =
            "./vha compare --facts facts --baseline vha-2024.01 --candidate include-pwits --as-of 2024-01-31";

    private final Facts facts;

    LondonReport(Path folder, int people) {
        new SyntheticLondon(people, 7).writeTo(folder, done -> {});
        this.facts = FactsFolder.read(folder, done -> {});
    }

    Report of(String candidate) {
        return of(ShippedRules.VHA_2024, ShippedRules.SETS.load(candidate), ShippedRules.AS_OF, ShippedRules.AS_OF);
    }

    Report of(RuleSet baseline, RuleSet candidate, LocalDate baselineAsOf, LocalDate candidateAsOf) {
        Question question = new Question(baseline, baselineAsOf, candidate, candidateAsOf);
        List<CaseFile> people = facts.caseFiles();
        Comparing.Compared compared =
                new Comparing(question, 2).over(people, facts.report().factsDigest(), Comparing.Progress.NONE);
        List<Assessed> everybody = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            everybody.add(new Assessed(
                    people.get(i).individual(),
                    compared.baseline().listed(i),
                    compared.candidate().listed(i)));
        }
        EqualityImpact equality = EqualityAnalysis.of(
                everybody,
                baselineAsOf,
                candidateAsOf,
                facts.demographics(),
                Suspects.of(people, baseline.weights(), candidateAsOf));
        return new Report(
                compared.comparison(),
                baseline,
                candidate,
                "sha256:" + "ab".repeat(32),
                Optional.of(equality),
                kpis(compared, equality),
                Optional.empty(),
                COMMAND,
                Report.Origin.NO_FILES);
    }

    Sweep sweep(Swept... axes) {
        SelectionRatios ratios = new SelectionRatios(facts.caseFiles(), facts.demographics(), ShippedRules.AS_OF);
        Population population = new Population(
                facts.caseFiles(),
                facts.report().factsDigest(),
                facts.report().demographicsDigest(),
                ShippedRules.AS_OF,
                ratios);
        return SweepPlan.of(ShippedRules.VHA_2024, List.of(axes))
                .over(new Variants(ShippedRules.VHA_2024, population, 2), done -> {});
    }

    private static List<KpiResult> kpis(Comparing.Compared compared, EqualityImpact equality) {
        GroupImpact largest = equality.of(Attribute.BOROUGH).groups().stream()
                .max(java.util.Comparator.comparingInt(
                        group -> group.candidate().listed()))
                .orElseThrow();
        var comparison = compared.comparison();
        return Kpis.read(Path.of("rules"))
                .judge(new Measured(
                        comparison.baseline().included(),
                        comparison.candidate().included(),
                        comparison.entrants().size(),
                        comparison.leavers().size(),
                        equality.of(Attribute.UNDER_18)
                                .groups()
                                .get(0)
                                .candidate()
                                .listed(),
                        Optional.of(largest.group().label())
                                .filter(name -> comparison.candidate().included() > 0),
                        largest.candidate().listed(),
                        comparison.topOverlap()));
    }
}
