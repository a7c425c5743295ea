package org.openvha.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openvha.document.OutputFolder;
import org.openvha.facts.Facts;
import org.openvha.facts.RejectedCsv;
import org.openvha.whatif.Question;
import org.openvha.whatif.kpi.Kpis;
import org.openvha.whatif.report.Compare;
import org.openvha.whatif.report.Report;
import org.openvha.whatif.report.ReportFiles;
import org.openvha.whatif.sweep.SweepPlan;
import org.openvha.whatif.sweep.Swept;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "compare",
        description = {
            "What if: holds one rule set against another, on the same facts.",
            "Says who enters the list and who leaves it, because of which rule, weight or parameter, and what",
            "that does to children, to ethnic groups, to boroughs. Writes into the --out folder:",
            "  comparison.html  all of it for reading, in one page",
            "  comparison.json  all of it for programs",
            "  moves.csv        everybody who enters, leaves, or stays with another score, with the causes",
            "  equality.csv     counts, shares, rates and ratios of every group, with intervals",
            "  suspects.csv     for comparison: the same groups among the suspects of each crime type",
            "  rejected.csv     every row that was refused, with its fault and the remedy",
            "A simulation: it needs no database and changes no list in force. Limits of what a change may do",
            "stand in kpis.yaml of the rules folder; what goes beyond them is marked."
        },
        footer = {
            "  ./vha synthesise --individuals 20000 --seed 1 --out facts",
            "  ./vha compare --facts facts --baseline vha-2024.01 --candidate include-pwits \\",
            "      --as-of 2024-01-31 --out what-if"
        })
final class CompareCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Intake intake;

    @Mixin
    private TwoSets sets;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder for the results; made if absent.")
    private Path out;

    @Option(
            names = "--facts-digest",
            paramLabel = "DIGEST",
            converter = Digest.class,
            description = "Stop (exit status 3) if the facts have another digest than this.")
    private String factsDigest;

    @Option(
            names = "--sweep",
            paramLabel = "NAME=VALUES",
            converter = SweptText.OfParameter.class,
            description = "Adds curves to the page: a parameter of the baseline, and its values. May be repeated.")
    private List<Swept> sweep = new ArrayList<>();

    @Mixin
    private Threads threads;

    @Mixin
    private Debug debug;

    @Override
    public Integer call() throws Exception {
        Console console = Console.of(spec);
        Question question = sets.question();
        Optional<Kpis> kpis = kpis();
        Optional<SweepPlan> curves =
                sweep.isEmpty() ? Optional.empty() : Optional.of(SweepPlan.of(question.baseline(), sweep));
        intake.requireFolder();
        try (OutputFolder folder = OutputFolder.prepare(out, names())) {
            Facts facts = intake.read(console);
            Expected.same(
                    "The folder " + Checkout.shown(intake.folder()),
                    facts.report().factsDigest(),
                    factsDigest);
            folder.write(
                    RejectedCsv.NAME, to -> RejectedCsv.write(facts.report().refusals(), to));
            Report report = CompareProgress.show(
                    facts.caseFiles().size(),
                    console.err(),
                    progress -> new Compare(question, kpis, curves, threads.count()).over(facts, progress));
            ReportFiles.write(report, folder);
            new CompareSummary(report, facts.report(), folder.path()).print(console.out());
        }
        return ExitStatus.DONE;
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(ReportFiles.NAMES);
        names.add(RejectedCsv.NAME);
        return names;
    }

    /** Whoever keeps rules of their own may have set no limits. */
    private Optional<Kpis> kpis() {
        Path rules = sets.folders().path();
        return Files.exists(rules.resolve(Kpis.FILE)) ? Optional.of(Kpis.read(rules)) : Optional.empty();
    }
}
