package org.openvha.register.rulesets;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openvha.ruleset.RuleSet;

/**
 * A rule set that is handed in for consultation and approval.
 *
 * @param by whoever hands it in, who counts as an author
 * @param authors whoever else wrote it
 * @param evidence one of each kind
 * @param explanations by id of the breached KPI
 * @param alongside the files beside the set that the evidence was made from
 */
public record Submission(
        RuleSet ruleSet,
        Person by,
        List<Person> authors,
        List<Evidence> evidence,
        Map<String, String> explanations,
        Alongside alongside) {

    public Submission {
        authors = List.copyOf(authors);
        evidence = List.copyOf(evidence);
        explanations = new TreeMap<>(explanations);
    }

    /** Ids of the KPIs that the evidence says are breached. */
    Set<String> breaches() {
        return evidence.stream().flatMap(one -> one.breaches().stream()).collect(Collectors.toSet());
    }
}
