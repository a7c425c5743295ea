package org.openvha.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openvha.assessment.Explanation;
import org.openvha.assessment.ListEntry;
import org.openvha.assessment.Receipt;
import org.openvha.assessment.ResultFolder;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Facts;
import org.openvha.facts.Individual;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.RuleSets;
import org.openvha.synthetic.SyntheticLondon;

/** The main job on synthetic London, told step by step. */
record Demo(Path folder, int individuals, long seed, RuleSets ruleSets, int threads, Console console) {

    static final String RULES = "vha-2024.01";
    private static final int TOP = 10;

    void run() throws Exception {
        PrintWriter out = console.out();
        Path factsFolder = folder.resolve("facts");
        out.println("Making " + Words.counted(individuals, "person", "people") + " of synthetic London (seed " + seed
                + "). Nobody in it is real.");
        SynthesiseCommand.run(individuals, seed, factsFolder, console);
        Facts facts = Intake.read(factsFolder, console);
        RuleSet rules = ruleSets.load(RULES);
        DemoRun current = assess(facts, rules);
        DemoRun withPwits = assess(facts, ruleSets.load("include-pwits"));
        DemoRun accusedOnly = assess(facts, ruleSets.load("accused-only"));

        new DemoFigures(current, withPwits, accusedOnly, facts.demographics(), individuals, seed).print(out);
        top(current.ranked());
        Optional<String> explained = current.ranked().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        explain(facts, rules, current.ranked()).individual().id());
        new DemoNext(factsFolder, current.folder().path(), explained).print(out);
    }

    private DemoRun assess(Facts facts, RuleSet rules) throws Exception {
        DemoRun run;
        try (ResultFolder results = ResultFolder.prepare(folder.resolve(rules.id()))) {
            results.writeRejected(facts.report().refusals());
            run = DemoRun.of(rules, facts, threads, results, console);
        }
        Receipt receipt = run.receipt();
        console.out()
                .println("Assessed under " + rules.id() + " as of " + receipt.asOf() + ": "
                        + Words.number(run.ranked().size()) + " of " + Words.number(receipt.individuals())
                        + " on the list");
        console.out().flush();
        return run;
    }

    private void top(List<ListEntry> ranked) {
        PrintWriter out = console.out();
        out.println();
        out.println("The top of the list");
        out.println("  " + Words.row(6, 10, "rank", "person", "score", "age") + "   borough");
        for (int i = 0; i < Math.min(TOP, ranked.size()); i++) {
            ListEntry entry = ranked.get(i);
            out.println("  "
                    + Words.row(
                            6,
                            10,
                            Integer.toString(i + 1),
                            entry.individual().id(),
                            Words.number(entry.score()),
                            Long.toString(entry.ageOn(SyntheticLondon.AS_OF)))
                    + "   " + entry.individual().borough().label());
        }
    }

    /** The one of the top of the list about whom least is known, since that is quickly read. */
    private ListEntry explain(Facts facts, RuleSet rules, List<ListEntry> ranked) {
        Map<Individual, CaseFile> files =
                facts.caseFiles().stream().collect(Collectors.toMap(CaseFile::individual, Function.identity()));
        ListEntry shortest = ranked.stream()
                .limit(TOP)
                .min(Comparator.comparingInt(entry -> size(files.get(entry.individual()))))
                .orElseThrow();
        PrintWriter out = console.out();
        out.println();
        out.println("Why one of them is there");
        out.println();
        out.println(
                Explanation.inBrief(files.get(shortest.individual()), rules, SyntheticLondon.AS_OF, Terminal.width()));
        return shortest;
    }

    private static int size(CaseFile file) {
        return file.offences().size() + file.reports().size();
    }
}
