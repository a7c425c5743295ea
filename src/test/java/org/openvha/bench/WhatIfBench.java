package org.openvha.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openvha.assessment.FolderAssessment;
import org.openvha.assessment.ResultFolder;
import org.openvha.document.OutputFolder;
import org.openvha.facts.Facts;
import org.openvha.facts.FactsFolder;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.RuleSets;
import org.openvha.synthetic.SyntheticLondon;
import org.openvha.whatif.Comparing;
import org.openvha.whatif.Question;
import org.openvha.whatif.ablation.Ablating;
import org.openvha.whatif.equality.ComparedPeople;
import org.openvha.whatif.kpi.Kpis;
import org.openvha.whatif.report.Compare;
import org.openvha.whatif.report.Named;
import org.openvha.whatif.report.Report;
import org.openvha.whatif.report.ReportFiles;

/** Comparisons beside one assessment run of the same people, both from the folder of facts to the last file written; and the ablation of a whole rule set. */
final class WhatIfBench {

    private static final String BASELINE = "vha-2024.01";
    private static final List<String> CANDIDATES =
            List.of(BASELINE, "include-pwits", "accused-only", "look-back-24", "cambridge-weights");
    private static final long SEED = 2023;

    private final Path folder;
    private final Path rules;
    private final int people;
    private final RuleSets sets;
    private final int threads = Runtime.getRuntime().availableProcessors();

    WhatIfBench(Path folder, Path rules, int people) {
        this.folder = folder;
        this.rules = rules;
        this.people = people;
        this.sets = RuleSets.in(rules);
    }

    void print(Rounds rounds) throws Exception {
        Path facts = folder.resolve("london-" + people);
        if (!Files.exists(facts.resolve("individuals.csv"))) {
            new SyntheticLondon(people, SEED).writeTo(facts, any -> {});
        }
        List<Contender> contenders = new ArrayList<>();
        contenders.add(new Contender("assess", () -> ServiceBench.seconds(() -> assess(facts))));
        for (String candidate : CANDIDATES) {
            contenders.add(new Contender(
                    "compare, " + candidate,
                    () -> ServiceBench.seconds(() -> compare(facts, candidate, SyntheticLondon.AS_OF))));
        }
        contenders.add(new Contender(
                "compare as of two dates",
                () -> ServiceBench.seconds(
                        () -> compare(facts, "include-pwits", SyntheticLondon.AS_OF.plusMonths(3)))));
        List<Figures> figures = rounds.measure(contenders);
        System.out.printf(
                Locale.ROOT,
                "%nWhat-ifs over %,d people, seconds from the folder of facts to the last file:%n",
                people);
        figures.forEach(figure -> System.out.println(figure.line(2)));
        for (Figures figure : figures.subList(1, figures.size())) {
            System.out.printf(
                    Locale.ROOT,
                    "  ratio, %s: %.2f times an assessment run%n",
                    figure.name(),
                    figure.median() / figures.get(0).median());
        }
        ablate(facts);
    }

    private void assess(Path from) throws Exception {
        Facts facts = FactsFolder.read(from, any -> {});
        try (ResultFolder results = ResultFolder.prepare(folder.resolve("results"))) {
            new FolderAssessment(sets.load(BASELINE), SyntheticLondon.AS_OF, threads, false)
                    .run(facts, results, any -> {});
        }
    }

    private void compare(Path from, String candidate, LocalDate candidateAsOf) throws Exception {
        Question question =
                new Question(sets.load(BASELINE), SyntheticLondon.AS_OF, sets.load(candidate), candidateAsOf);
        Optional<Kpis> kpis = Optional.of(Kpis.read(rules));
        try (OutputFolder results = OutputFolder.prepare(folder.resolve("what-if"), ReportFiles.NAMES)) {
            Facts facts = FactsFolder.read(from, any -> {});
            Report report = new Compare(question, Named.byId(question), kpis, Optional.empty(), threads)
                    .over(facts, Comparing.Progress.NONE);
            ReportFiles.write(report, results);
        }
    }

    /** Every rule and weight row, once: it takes its time. */
    private void ablate(Path from) throws Exception {
        Facts facts = FactsFolder.read(from, any -> {});
        RuleSet baseline = sets.load(BASELINE);
        Ablating ablating = new Ablating(ComparedPeople.variants(baseline, facts, SyntheticLondon.AS_OF, threads));
        double seconds = ServiceBench.seconds(() -> ablating.make(done -> {}));
        int parts = baseline.rules().size() + baseline.weights().size();
        System.out.printf(
                Locale.ROOT,
                "%nAblation of all %d rules and weights over the same people: %.0f seconds%n",
                parts,
                seconds);
    }
}
