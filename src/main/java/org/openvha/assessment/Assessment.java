package org.openvha.assessment;

import java.time.LocalDate;
import java.util.List;

/**
 * One individual's assessment and its whole explanation. The score is the sum of the contributions, always. Items are in the order of the contract (section 3), so equal
 * inputs give equal bytes.
 *
 * @param score whole points
 * @param unscored offences and reports that nothing excludes and no rule gives points, so that no fact is lost from sight; empty under the shipped rule sets
 * @param incomplete whether a row about the individual was refused at intake
 */
public record Assessment(
        String individual,
        String ruleSet,
        LocalDate asOf,
        Outcome outcome,
        long score,
        boolean incomplete,
        List<Contribution> contributions,
        List<Exclusion> exclusions,
        List<Criterion> criteria,
        List<Flag> flags,
        Unscored unscored) {}
