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
            "Loads it into a database of its own, assesses everybody as of 2024-01-31 under vha-2024.01 and",
            "two what-ifs, prints the published figures beside ours, the top of the list and one explanation,",
            "then serves the list for a browser until Ctrl-C. What is there already is used again."
        },
        footer = {"  ./vha demo", "  ./vha demo --individuals 2000 --seed 7 --no-serve"})
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
            description = "Folder for facts, database and list (default: target/demo beside ./vha).")
    private Path out;

    @Option(names = "--no-serve", description = "End after showing what came out.")
    private boolean noServe;

    @Mixin
    private Port port;

    @Mixin
    private RuleFolders rules;

    @Mixin
    private Threads threads;

    @Mixin
    private Debug debug;

    @Override
    public Integer call() throws Exception {
        DemoPlace place = new DemoPlace(
                out == null ? Checkout.folder("target").resolve("demo") : out, individuals, seed, out != null);
        new Demo(place, new DemoSettings(place, rules.path(), threads.count(), port.given()), Console.of(spec))
                .run(!noServe);
        return ExitStatus.DONE;
    }
}
