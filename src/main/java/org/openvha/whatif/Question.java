package org.openvha.whatif;

import java.time.LocalDate;
import org.openvha.ruleset.Difference;
import org.openvha.ruleset.RuleSet;

/** What is compared: a baseline as of one date with a candidate as of the same or a later one. */
public record Question(RuleSet baseline, LocalDate baselineAsOf, RuleSet candidate, LocalDate candidateAsOf) {

    /** @throws IllegalArgumentException if the candidate's date lies before the baseline's */
    public Question {
        if (candidateAsOf.isBefore(baselineAsOf)) {
            throw new IllegalArgumentException("The candidate's as-of date lies before the baseline's");
        }
    }

    /** Two rule sets as of one date. */
    public static Question asOf(LocalDate date, RuleSet baseline, RuleSet candidate) {
        return new Question(baseline, date, candidate, date);
    }

    public boolean twoDates() {
        return !baselineAsOf.equals(candidateAsOf);
    }

    public Difference difference() {
        return Difference.between(baseline, candidate);
    }
}
