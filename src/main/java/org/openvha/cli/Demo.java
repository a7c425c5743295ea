package org.openvha.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.openvha.assessment.Explanation;
import org.openvha.assessment.ListEntry;
import org.openvha.assessment.Receipt;
import org.openvha.assessment.ResultFolder;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Facts;
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

        new DemoFigures(current, withPwits, accusedOnly, facts.demographics(), individuals).print(out);
        top(current.ranked());
        if (!current.ranked().isEmpty()) {
            explain(facts, rules, current.ranked().get(0));
        }
        new DemoNext(factsFolder, current.folder().path(), current.ranked()).print(out);
    }

    private DemoRun assess(Facts facts, RuleSet rules) throws Exception {
        ResultFolder results = ResultFolder.prepare(folder.resolve(rules.id()));
        results.writeRejected(facts.report().refusals());
        DemoRun run = DemoRun.of(rules, facts, threads, results, console);
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

    private void explain(Facts facts, RuleSet rules, ListEntry first) {
        CaseFile caseFile = facts.caseFiles().stream()
                .filter(file -> file.individual().equals(first.individual()))
                .findFirst()
                .orElseThrow();
        console.out().println();
        console.out().println("Why the first of them is there");
        console.out().println();
        console.out().println(Explanation.inWords(caseFile, rules, SyntheticLondon.AS_OF, ExplainCommand.WIDTH));
    }
}
