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
    private FrozenFacts frozen;

    @Mixin
    private TwoSets sets;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder for the results; made if absent.")
    private Path out;

    @Option(
            names = "--kpis-digest",
            paramLabel = "DIGEST",
            converter = Digest.class,
            description = "Stop (exit status 3) if kpis.yaml has another digest than this.")
    private String kpisDigest;

    @Option(
            names = "--sweep-parameter",
            paramLabel = "NAME=VALUES",
            converter = SweptText.OfParameter.class,
            description = "Adds curves to the page: a parameter of the baseline, and its values. May be repeated.")
    private List<Swept> parameters = new ArrayList<>();

    @Option(
            names = "--sweep-weight",
            paramLabel = "CLASS=VALUES",
            converter = SweptText.OfWeight.class,
            description = "The same along weights of a class, in points.")
    private List<Swept> weights = new ArrayList<>();

    @Mixin
    private Threads threads;

    @Mixin
    private Debug debug;

    @Override
    public Integer call() throws Exception {
        Console console = Console.of(spec);
        Question question = sets.question();
        Optional<Kpis> kpis = kpis();
        Optional<SweepPlan> curves = curves(question);
        Facts facts = frozen.read(console);
        try (OutputFolder folder = OutputFolder.prepare(out, names())) {
            folder.write(
                    RejectedCsv.NAME, to -> RejectedCsv.write(facts.report().refusals(), to));
            Report report = CompareProgress.show(
                    facts.caseFiles().size(),
                    console.err(),
                    progress -> new Compare(question, sets.named(question), kpis, curves, threads.count())
                            .over(facts, progress));
            ReportFiles.write(report, folder);
            new CompareSummary(report, folder.path()).print(console.out());
        }
        return ExitStatus.DONE;
    }

    private Optional<SweepPlan> curves(Question question) {
        List<Swept> asked = new ArrayList<>(parameters);
        asked.addAll(weights);
        return asked.isEmpty() ? Optional.empty() : Optional.of(SweepPlan.of(question.baseline(), asked));
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(ReportFiles.NAMES);
        names.add(RejectedCsv.NAME);
        return names;
    }

    /** Whoever keeps rules of their own may have set no limits. */
    private Optional<Kpis> kpis() {
        Path rules = sets.folders().path();
        Optional<Kpis> kpis = Files.exists(rules.resolve(Kpis.FILE)) ? Optional.of(Kpis.read(rules)) : Optional.empty();
        Expected.same(
                "The file " + Kpis.FILE, kpis.map(Kpis::digest).orElse("none, since it is not there"), kpisDigest);
        return kpis;
    }
}
