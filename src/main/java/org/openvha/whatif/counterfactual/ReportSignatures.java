package org.openvha.whatif.counterfactual;

import java.util.List;
import org.openvha.assessment.Assessor;
import org.openvha.assessment.Contribution;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Individual;
import org.openvha.facts.IntelligenceReport;
import org.openvha.ruleset.vocabulary.Stratum;

/**
 * What of an intelligence report can reach an outcome or a score: the points that scoring rules give it. They read it by itself, and the cap reads how many reports gave points
 * and their sum.
 */
record ReportSignatures(Assessor assessor, Individual individual) {

    /** In the same order. */
    List<List<Object>> of(List<IntelligenceReport> reports) {
        List<CaseFile> alone = reports.stream()
                .map(report ->
                        new CaseFile(individual, List.of(), List.of(report), List.of(), List.of(), List.of(), false))
                .toList();
        return assessor.assess(alone).stream()
                .map(assessment -> assessment.contributions().stream()
                        .filter(this::isForReport)
                        .<Object>map(Contribution::points)
                        .toList())
                .toList();
    }

    private boolean isForReport(Contribution contribution) {
        return assessor.ruleSet()
                        .rule(contribution.rule())
                        .orElseThrow()
                        .checked()
                        .stratum()
                == Stratum.SCORING;
    }
}
