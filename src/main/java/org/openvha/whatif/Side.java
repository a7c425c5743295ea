package org.openvha.whatif;

import java.time.LocalDate;
import org.openvha.ruleset.RuleSet;

/**
 * One of the two that are compared.
 *
 * @param included how many people are on the list
 */
public record Side(String ruleSet, String title, String digest, LocalDate asOf, int included) {

    static Side of(RuleSet set, LocalDate asOf, Results results) {
        return new Side(set.id(), set.title(), set.digest(), asOf, results.listed());
    }
}
