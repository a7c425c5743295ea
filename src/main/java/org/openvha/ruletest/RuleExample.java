package org.openvha.ruletest;

import java.time.LocalDate;
import java.util.List;
import org.openvha.assessment.Assessment;
import org.openvha.assessment.RuleReading;
import org.openvha.facts.CaseFile;

/**
 * A case of the rule tests that shows a rule at work: it passes, says of the rule that it applies (or does not), and the rule was tried.
 *
 * @param applies whether it shows the rule applying
 * @param name of the case
 * @param file how messages call the file
 * @param about ids of the facts that show it; empty where the rule is tried on the person as a whole
 * @param facts a person made up for the purpose
 * @param assessment what follows from the facts under the rule set
 */
public record RuleExample(
        String rule,
        boolean applies,
        String name,
        String file,
        LocalDate asOf,
        List<String> about,
        CaseFile facts,
        Assessment assessment) {

    static RuleExample of(String rule, boolean applies, Run run) {
        return new RuleExample(
                rule,
                applies,
                run.testCase().name(),
                run.file().name(),
                run.testCase().asOf(),
                run.readings(rule)
                        .filter(reading -> reading.applied() == applies)
                        .map(RuleReading::fact)
                        .filter(fact -> !fact.isEmpty())
                        .toList(),
                run.testCase().facts(),
                run.assessment());
    }
}
