package org.openvha.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.openvha.synthetic.SyntheticLondon;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        description = {
            "Makes synthetic London, assesses it, and shows what came out.",
            "Assesses everybody as of 2024-01-31 under vha-2024.01 and two what-ifs, prints the published",
            "figures beside ours, the top of the list and one explanation, and what to type next."
        },
        footer = {"  ./vha demo", "  ./vha demo --individuals 2000 --seed 7"})
final class DemoCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--individuals",
            paramLabel = "N",
            converter = Positive.class,
            description = "How many people to make (default: " + SyntheticLondon.DEFAULT_INDIVIDUALS
                    + ", for which the figures are tuned).")
    private Integer individuals = SyntheticLondon.DEFAULT_INDIVIDUALS;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Whole number that decides the dice (default: " + SyntheticLondon.DEFAULT_SEED + ").")
    private long seed = SyntheticLondon.DEFAULT_SEED;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for facts and results (default: target/demo beside ./vha).")
    private Path out;

    @Option(names = "--no-serve", description = "Serve no pages. There are none yet, so this changes nothing.")
    private boolean noServe;

    @Mixin
    private RuleFolders rules;

    @Mixin
    private Threads threads;

    @Mixin
    private Debug debug;

    @Override
    public Integer call() throws Exception {
        Path folder = out == null ? Checkout.folder("target").resolve("demo") : out;
        new Demo(folder, individuals, seed, rules.open(), threads.count(), Console.of(spec)).run();
        return ExitStatus.DONE;
    }
}
