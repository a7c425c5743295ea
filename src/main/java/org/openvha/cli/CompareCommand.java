package org.openvha.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.openvha.whatif.Question;
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
            "  rejected.csv     every row that was refused, with its fault and the remedy",
            "A simulation: it needs no database and changes no list in force."
        },
        footer = {
            "  ./vha synthesise --individuals 20000 --seed 1 --out facts",
            "  ./vha compare --facts facts --baseline vha-2024.01 --candidate include-pwits \\",
            "      --as-of 2024-01-31 --out what-if"
        })
final class CompareCommand implements Callable<Integer> {

    private static final String REJECTED = "rejected.csv";

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

    @Mixin
    private Threads threads;

    @Mixin
    private Debug debug;

    @Override
    public Integer call() throws Exception {
        Console console = Console.of(spec);
        Question question = sets.question();
        intake.requireFolder();
        return ExitStatus.DONE;
    }
}
