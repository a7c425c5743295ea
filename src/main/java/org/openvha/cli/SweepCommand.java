package org.openvha.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.openvha.document.Digests;
import org.openvha.facts.Facts;
import org.openvha.ruleset.RuleSet;
import org.openvha.whatif.equality.ComparedPeople;
import org.openvha.whatif.report.Reproduction;
import org.openvha.whatif.report.SweepPage;
import org.openvha.whatif.sweep.Sweep;
import org.openvha.whatif.sweep.SweepCsv;
import org.openvha.whatif.sweep.SweepJson;
import org.openvha.whatif.sweep.SweepPlan;
import org.openvha.whatif.sweep.Swept;
import org.openvha.whatif.variant.Variants;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "sweep",
        description = {
            "What if: tries other values of a rule set's numbers, on the same facts.",
            "For each value, or each combination of values of several numbers: how long the list is, who would",
            "enter and leave against the unchanged set, how many are under 18, and how much likelier groups are",
            "to be on it than their reference groups. Values are written as a range FROM..TO:STEP (the step is 1",
            "if none is written), as a list 12,24,36, or as one number. 1,000 combinations are the most.",
            "With --out, writes sweep.csv, sweep.json, sweep.html with curves, and rejected.csv.",
            "A simulation: it needs no database and changes no list in force."
        },
        footer = {
            "  ./vha sweep --facts facts --rules vha-2024.01 --as-of 2024-01-31 \\",
            "      --parameter look-back-months=12..60:6 --weight 10D=53,100 --out sweep"
        })
final class SweepCommand implements Callable<Integer> {

    private static final String CSV = "sweep.csv";
    private static final String JSON = "sweep.json";
    private static final String PAGE = "sweep.html";

    @Spec
    private CommandSpec spec;

    @Mixin
    private FrozenFacts frozen;

    @Mixin
    private Question question;

    @Option(
            names = "--parameter",
            paramLabel = "NAME=VALUES",
            converter = SweptText.OfParameter.class,
            description = "A parameter that ./vha rules shows, and its values. May be repeated.")
    private List<Swept> parameters = new ArrayList<>();

    @Option(
            names = "--weight",
            paramLabel = "CLASS=VALUES",
            converter = SweptText.OfWeight.class,
            description = "A class of the weight table, and its weights in points. May be repeated.")
    private List<Swept> weights = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the results; made if absent.")
    private Path out;

    @Option(
            names = "--rules-digest",
            paramLabel = "DIGEST",
            converter = Digest.class,
            description = "Stop (exit status 3) if the rule set has another digest than this.")
    private String rulesDigest;

    @Mixin
    private Threads threads;

    @Mixin
    private Debug debug;

    @Override
    public Integer call() throws Exception {
        Console console = Console.of(spec);
        RuleSet ruleSet = question.ruleSet();
        Expected.same("The rule set " + ruleSet.id(), ruleSet.digest(), rulesDigest);
        SweepPlan plan = SweepPlan.of(ruleSet, asked());
        Facts facts = frozen.read(console);
        try (VariantFiles files = VariantFiles.prepare(out, CSV, JSON, PAGE)) {
            files.rejected(facts);
            Variants variants = ComparedPeople.variants(ruleSet, facts, question.asOf(), threads.count());
            Sweep sweep = Progress.show(
                    "Sweeping",
                    "people",
                    variants.steps(plan.points()),
                    console.err(),
                    done -> plan.over(variants, done));
            files.write(contents(sweep, facts));
            new SweepSummary(sweep).print(console.out());
            files.print(facts, console.out());
        }
        return ExitStatus.DONE;
    }

    private List<Swept> asked() {
        List<Swept> asked = new ArrayList<>(parameters);
        asked.addAll(weights);
        if (asked.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Nothing to sweep is named. Add --parameter look-back-months=12..60:6, or --weight 10D=50..100:10");
        }
        return asked;
    }

    private Map<String, Digests.Content> contents(Sweep sweep, Facts facts) {
        Map<String, Digests.Content> contents = new LinkedHashMap<>();
        contents.put(CSV, stream -> SweepCsv.write(sweep, stream));
        contents.put(JSON, stream -> stream.write(SweepJson.text(sweep).getBytes(StandardCharsets.UTF_8)));
        String page = SweepPage.html(
                sweep, facts.report().demographicsDigest(), Reproduction.command(sweep, question.named()));
        contents.put(PAGE, stream -> stream.write(page.getBytes(StandardCharsets.UTF_8)));
        return contents;
    }
}
