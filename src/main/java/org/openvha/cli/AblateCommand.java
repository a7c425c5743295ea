package org.openvha.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.openvha.document.Digests;
import org.openvha.facts.Facts;
import org.openvha.ruleset.RuleSet;
import org.openvha.whatif.ablation.Ablating;
import org.openvha.whatif.ablation.Ablation;
import org.openvha.whatif.ablation.AblationCsv;
import org.openvha.whatif.ablation.AblationJson;
import org.openvha.whatif.equality.ComparedPeople;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "ablate",
        description = {
            "What if: switches off each rule and each row of the weight table in turn, on the same facts.",
            "Says what each does to the list by itself: who would enter and leave without it, who would have",
            "another score, how many are under 18; and which rules and rows do nothing among these people.",
            "With --out, writes ablation.csv and ablation.json, and rejected.csv with the rows that were refused.",
            "A simulation: it needs no database and changes no list in force."
        },
        footer = {
            "  ./vha ablate --facts facts --rules vha-2024.01 --as-of 2024-01-31 --out ablation",
        })
final class AblateCommand implements Callable<Integer> {

    private static final String CSV = "ablation.csv";
    private static final String JSON = "ablation.json";

    @Spec
    private CommandSpec spec;

    @Mixin
    private FrozenFacts frozen;

    @Mixin
    private Question question;

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
        Facts facts = frozen.read(console);
        try (VariantFiles files = VariantFiles.prepare(out, CSV, JSON)) {
            files.rejected(facts);
            Ablating ablating = new Ablating(ComparedPeople.variants(ruleSet, facts, question.asOf(), threads.count()));
            Ablation ablation =
                    Progress.show("Switching off", "people", ablating.steps(), console.err(), ablating::make);
            files.write(contents(ablation));
            new AblationSummary(ablation).print(console.out());
            files.print(facts, console.out());
        }
        return ExitStatus.DONE;
    }

    private static Map<String, Digests.Content> contents(Ablation ablation) {
        Map<String, Digests.Content> contents = new LinkedHashMap<>();
        contents.put(CSV, stream -> AblationCsv.write(ablation, stream));
        contents.put(JSON, stream -> stream.write(AblationJson.text(ablation).getBytes(StandardCharsets.UTF_8)));
        return contents;
    }
}
