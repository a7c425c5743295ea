package org.openvha.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openvha.document.BadInputException;
import org.openvha.facts.Facts;
import org.openvha.register.rulesets.Evidence;
import org.openvha.register.rulesets.EvidenceKind;
import org.openvha.whatif.Comparison;
import org.openvha.whatif.Question;
import org.openvha.whatif.equality.EqualityImpact;
import org.openvha.whatif.kpi.KpiResult;
import org.openvha.whatif.kpi.Kpis;
import org.openvha.whatif.report.Compare;
import org.openvha.whatif.report.Named;
import org.openvha.whatif.report.Report;
import org.openvha.whatif.report.ReportJson;

/** The comparison of a candidate with the set it would replace, with its equality breakdown and limits. As evidence it names nobody, since evidence is kept for good. */
record ComparisonEvidence(Question question, Kpis kpis, int threads) {

    /** A comparison as evidence, and how it stands to the limits. */
    record Made(Evidence evidence, Report report) {

        List<KpiResult> breached() {
            return report.kpis().stream().filter(KpiResult::breached).toList();
        }
    }

    /** @throws BadInputException if the facts cannot say what the change does to groups of people */
    Made over(Facts facts, Console console) throws Exception {
        if (facts.caseFiles().isEmpty() || facts.demographics().isEmpty()) {
            throw new BadInputException("The facts hold "
                    + (facts.caseFiles().isEmpty() ? "nobody" : "no demographics")
                    + ", so there is no equality breakdown. Load facts with individuals.csv and demographics.csv.");
        }
        Report report = CompareProgress.show(
                facts.caseFiles().size(),
                console.err(),
                progress -> new Compare(question, Named.byId(question), Optional.of(kpis), Optional.empty(), threads)
                        .over(facts, progress));
        return new Made(evidence(report, facts), report);
    }

    private Evidence evidence(Report report, Facts facts) {
        Comparison comparison = report.comparison();
        int breakdowns = report.equality()
                .map(EqualityImpact::attributes)
                .map(List::size)
                .orElse(0);
        return new Evidence(
                EvidenceKind.COMPARISON,
                comparison.candidate().digest(),
                Optional.of(comparison.baseline().digest()),
                Optional.of(comparison.factsDigest()),
                Optional.of(comparison.candidate().asOf()),
                new TreeMap<>(Map.of(
                        "people", (long) comparison.people(),
                        "demographics", (long) facts.demographics().size(),
                        "breakdowns", (long) breakdowns,
                        "listedByBaseline", (long) comparison.baseline().included(),
                        "listedByCandidate", (long) comparison.candidate().included(),
                        "entrants", (long) comparison.entrants().size(),
                        "leavers", (long) comparison.leavers().size())),
                Kpis.explanationRequired(report.kpis()),
                Optional.of(kpis.digest()),
                ReportJson.evidence(report));
    }
}
