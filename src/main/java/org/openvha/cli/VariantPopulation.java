package org.openvha.cli;

import java.time.LocalDate;
import org.openvha.facts.Facts;
import org.openvha.ruleset.RuleSet;
import org.openvha.whatif.equality.SelectionRatios;
import org.openvha.whatif.variant.Population;
import org.openvha.whatif.variant.Ratios;
import org.openvha.whatif.variant.Variants;

/** The people of a folder of facts, for sweeps and ablations. */
final class VariantPopulation {

    private VariantPopulation() {}

    static Variants variants(RuleSet ruleSet, Facts facts, LocalDate asOf, int threads) {
        Ratios ratios = new SelectionRatios(facts.caseFiles(), facts.demographics(), asOf);
        Population population = new Population(facts.caseFiles(), facts.report().factsDigest(), asOf, ratios);
        return new Variants(ruleSet, population, threads);
    }
}
