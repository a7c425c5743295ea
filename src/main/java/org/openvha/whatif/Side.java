package org.openvha.whatif;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.openvha.ruleset.RuleSet;

/**
 * One of the two that are compared.
 *
 * @param included how many people are on the list
 * @param flagged how many people on the list or taken off it each rule flags, by the rule's id
 */
public record Side(
        String ruleSet, String title, String digest, LocalDate asOf, int included, Map<String, Integer> flagged) {

    static Side of(RuleSet set, LocalDate asOf, Results results) {
        Map<String, Integer> flagged = new TreeMap<>();
        for (int person = 0; person < results.people(); person++) {
            results.of(person).flags().forEach(rule -> flagged.merge(rule, 1, Integer::sum));
        }
        return new Side(set.id(), set.title(), set.digest(), asOf, results.listed(), flagged);
    }
}
