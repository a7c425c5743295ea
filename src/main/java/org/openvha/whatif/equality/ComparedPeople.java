package org.openvha.whatif.equality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Facts;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.WeightRow;
import org.openvha.whatif.Comparing;
import org.openvha.whatif.Comparison;
import org.openvha.whatif.Question;
import org.openvha.whatif.statistics.Confidence;
import org.openvha.whatif.variant.Population;
import org.openvha.whatif.variant.Variants;

/** Joins demographics to what comparisons and variants found, and nowhere before. */
public final class ComparedPeople {

    private ComparedPeople() {}

    /**
     * The equality impact of a comparison over these facts.
     *
     * @param question whose weight tables say which class has which crime type: the baseline's, and the candidate's for classes that the baseline has no weight of
     */
    public static EqualityImpact impact(Comparing.Compared compared, Facts facts, Question question) {
        Comparison comparison = compared.comparison();
        List<CaseFile> people = facts.caseFiles();
        SortedMap<String, Set<String>> suspects =
                Suspects.of(people, weights(question), comparison.candidate().asOf());
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

    private static List<WeightRow> weights(Question question) {
        List<WeightRow> rows = new ArrayList<>(question.baseline().weights());
        question.candidate().weights().stream()
                .filter(row -> question.baseline().weight(row.offenceClass()).isEmpty())
                .forEach(rows::add);
        return rows;
    }

    /** A rule set to be varied over these facts, with the ratios between groups of each variant's list. */
    public static Variants variants(RuleSet ruleSet, Facts facts, LocalDate asOf, int threads) {
        SelectionRatios ratios = new SelectionRatios(facts.caseFiles(), facts.demographics(), asOf);
        return new Variants(
                ruleSet,
                new Population(
                        facts.caseFiles(),
                        facts.report().factsDigest(),
                        facts.report().demographicsDigest(),
                        asOf,
                        ratios),
                threads);
    }
}
