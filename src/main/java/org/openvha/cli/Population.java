package org.openvha.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.openvha.document.BadInputException;
import org.openvha.facts.Facts;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruletest.coverage.Firing;
import org.openvha.ruletest.coverage.PopulationCoverage;
import org.openvha.ruletest.coverage.PopulationReport;

/** The people of a folder of facts, on whom rules are tried. */
record Population(Facts facts, LocalDate asOf, int threads) {

    static Population read(Path folder, LocalDate asOf, int threads, Console console) throws Exception {
        if (!Files.isDirectory(folder)) {
            throw new BadInputException("There is no folder " + Checkout.shown(folder)
                    + ". Name the folder that holds individuals.csv and offences.csv.");
        }
        return new Population(Intake.read(folder, console), asOf, threads);
    }

    PopulationReport under(RuleSet set, Console console) throws Exception {
        PopulationCoverage coverage = new PopulationCoverage(set, asOf, threads);
        int people = facts.caseFiles().size();
        List<Firing> firings = Progress.show(
                "Assessing", "people", people, console.err(), done -> coverage.of(facts.caseFiles(), done));
        return new PopulationReport(facts.report().factsDigest(), asOf, people, firings);
    }
}
