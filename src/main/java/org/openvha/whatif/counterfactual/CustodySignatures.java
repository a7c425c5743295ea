package org.openvha.whatif.counterfactual;

import java.util.List;
import org.openvha.assessment.Assessor;
import org.openvha.facts.CaseFile;
import org.openvha.facts.CustodyPeriod;
import org.openvha.facts.Individual;
import org.openvha.ruleset.vocabulary.TallyFact;

/** What of a custody period can reach an outcome: whether it lasts on the as-of date. */
record CustodySignatures(Assessor assessor, Individual individual) {

    /** In the same order. */
    List<List<Object>> of(List<CustodyPeriod> periods) {
        List<CaseFile> alone = periods.stream()
                .map(period ->
                        new CaseFile(individual, List.of(), List.of(), List.of(period), List.of(), List.of(), false))
                .toList();
        return assessor.trace(alone).stream()
                .map(traced ->
                        traced.facts().stream().anyMatch(fact -> fact instanceof TallyFact tally && tally.inCustody())
                                ? List.<Object>of(true)
                                : List.of())
                .toList();
    }
}
