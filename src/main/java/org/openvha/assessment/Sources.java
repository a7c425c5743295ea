package org.openvha.assessment;

import java.util.Set;
import java.util.TreeSet;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Offence;
import org.openvha.ruleset.Parameter;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.WeightRow;
import org.openvha.ruleset.provenance.Provenance;

/** Where everything that an explanation names comes from: rules, their parameters, and the weights that counted. */
record Sources(CaseFile file, RuleSet ruleSet, Assessment assessment) {

    void write(Page page) {
        page.heading("The rules named above, and where they come from");
        Set<String> named = new TreeSet<>();
        assessment.contributions().forEach(item -> named.add(item.rule()));
        assessment.exclusions().forEach(item -> named.add(item.rule()));
        assessment.criteria().forEach(item -> named.add(item.rule()));
        assessment.flags().forEach(item -> named.add(item.rule()));
        named.forEach(id -> rule(ruleSet.rule(id).orElseThrow(), page));
        weights(page);
        page.paragraph(2, "Rule set " + ruleSet.id() + " has the digest " + ruleSet.digest() + ".");
    }

    private void rule(Rule rule, Page page) {
        Provenance from = rule.provenance();
        page.paragraph(
                2,
                rule.id() + " " + rule.name() + ". Source: " + from.source() + ". Basis: "
                        + from.basis().label() + " ("
                        + from.basis().meaning() + "). Owner: " + from.owner() + ". Decided "
                        + Words.date(from.decided())
                        + ", to be reviewed by " + Words.date(from.review()) + ".");
        for (Parameter parameter : ruleSet.parametersOf(rule)) {
            page.paragraph(
                    4,
                    parameter.name() + " = " + Words.number(parameter.value()) + " " + parameter.unit() + " (basis: "
                            + parameter.basis().label() + "; " + parameter.meaning() + ")");
        }
    }

    private void weights(Page page) {
        Set<String> counted = new TreeSet<>();
        assessment.contributions().stream()
                .filter(contribution -> contribution.offence().isPresent())
                .forEach(contribution -> counted.add(contribution.facts().get(0)));
        file.offences().stream()
                .filter(offence -> counted.contains(offence.id()))
                .map(Offence::offenceCode)
                .distinct()
                .sorted()
                .flatMap(offenceClass -> ruleSet.weight(offenceClass).stream())
                .forEach(row -> weight(row, page));
    }

    private static void weight(WeightRow row, Page page) {
        page.paragraph(
                2,
                "Weight " + row.offenceClass() + ", " + row.offence() + ": " + Words.number(row.weight())
                        + " points. Source: " + row.source() + ". Basis: "
                        + row.basis().label() + ".");
    }
}
