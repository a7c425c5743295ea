package org.openvha.whatif.equality;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Facts;
import org.openvha.ruleset.RuleSet;
import org.openvha.whatif.Comparing;
import org.openvha.whatif.Comparison;
import org.openvha.whatif.statistics.Confidence;
import org.openvha.whatif.variant.Population;
import org.openvha.whatif.variant.Variants;

/** Joins demographics to what comparisons and variants found, and nowhere before. */
public final class ComparedPeople {

    private ComparedPeople() {}

    /**
     * The equality impact of a comparison over these facts.
     *
     * @param baseline whose weight table says which class has which crime type
     */
    public static EqualityImpact impact(Comparing.Compared compared, Facts facts, RuleSet baseline) {
        Comparison comparison = compared.comparison();
        List<CaseFile> people = facts.caseFiles();
        SortedMap<String, Set<String>> suspects =
                Suspects.of(people, baseline.weights(), comparison.candidate().asOf());
        EqualityAnalysis analysis = new EqualityAnalysis(
                comparison.baseline().asOf(), comparison.candidate().asOf(), facts.demographics(), suspects);
        for (int person = 0; person < people.size(); person++) {
            analysis.add(new Assessed(
                    people.get(person).individual(),
                    compared.baseline().listed(person),
                    compared.candidate().listed(person)));
        }
        return analysis.impact(Confidence.OF_95_PERCENT);
    }

    /** A rule set to be varied over these facts, with the ratios between groups of each variant's list. */
    public static Variants variants(RuleSet ruleSet, Facts facts, LocalDate asOf, int threads) {
        SelectionRatios ratios = new SelectionRatios(facts.caseFiles(), facts.demographics(), asOf);
        return new Variants(
                ruleSet, new Population(facts.caseFiles(), facts.report().factsDigest(), asOf, ratios), threads);
    }
}
