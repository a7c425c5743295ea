package org.openvha.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.openvha.assessment.FolderAssessment;
import org.openvha.assessment.ResultFolder;
import org.openvha.facts.Facts;
import org.openvha.facts.FactsFolder;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.RuleSets;
import org.openvha.synthetic.SyntheticLondon;
import org.openvha.whatif.Comparing;
import org.openvha.whatif.Comparison;
import org.openvha.whatif.Question;

/** Comparisons beside one assessment run of the same people, both from the folder of facts on. */
final class WhatIfBench {

    private static final String BASELINE = "vha-2024.01";
    private static final long SEED = 2023;

    private final Path folder;
    private final int people;
    private final RuleSets sets;
    private final int threads = Runtime.getRuntime().availableProcessors();

    WhatIfBench(Path folder, Path rules, int people) {
        this.folder = folder;
        this.people = people;
        this.sets = RuleSets.in(rules);
    }

    void print(Rounds rounds) throws Exception {
        Path facts = folder.resolve("london-" + people);
        if (!Files.exists(facts.resolve("individuals.csv"))) {
            new SyntheticLondon(people, SEED).writeTo(facts, any -> {});
        }
        List<Figures> figures = rounds.measure(List.of(
                new Contender("assess", () -> ServiceBench.seconds(() -> assess(facts))),
                new Contender("compare with itself", () -> compare(facts, BASELINE)),
                new Contender("compare, include-pwits", () -> compare(facts, "include-pwits")),
                new Contender("compare, look-back-24", () -> compare(facts, "look-back-24")),
                new Contender("compare, cambridge-weights", () -> compare(facts, "cambridge-weights"))));
        System.out.printf(Locale.ROOT, "%nWhat-ifs over %,d people, seconds from the folder of facts on:%n", people);
        figures.forEach(figure -> System.out.println(figure.line(2)));
        for (Figures figure : figures.subList(1, figures.size())) {
            System.out.printf(
                    Locale.ROOT,
                    "  ratio: %.2f of an assessment run%n",
                    figure.median() / figures.get(0).median());
        }
    }

    private void assess(Path from) throws Exception {
        Facts facts = FactsFolder.read(from, any -> {});
        try (ResultFolder results = ResultFolder.prepare(folder.resolve("results"))) {
            new FolderAssessment(sets.load(BASELINE), SyntheticLondon.AS_OF, threads, false)
                    .run(facts, results, any -> {});
        }
    }

    private double compare(Path from, String candidate) throws Exception {
        RuleSet baseline = sets.load(BASELINE);
        Question question = Question.asOf(SyntheticLondon.AS_OF, baseline, sets.load(candidate));
        long[] moved = new long[1];
        double seconds = ServiceBench.seconds(() -> {
            Facts facts = FactsFolder.read(from, any -> {});
            Comparison comparison = new Comparing(question, threads)
                    .over(facts.caseFiles(), facts.report().factsDigest(), Comparing.Progress.NONE)
                    .comparison();
            moved[0] = comparison.entrants().size()
                    + comparison.leavers().size()
                    + comparison.rescored().size();
        });
        System.out.printf(Locale.ROOT, "    %s: %,d moved, %.2f s%n", candidate, moved[0], seconds);
        return seconds;
    }

    public static void main(String[] args) throws Exception {
        new WhatIfBench(Path.of("target", "bench"), Path.of("rules"), Integer.parseInt(args[0]))
                .print(new Rounds(1, 2));
    }
}
