package org.openvha.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.openvha.document.BadInputException;
import org.openvha.synthetic.SyntheticLondon;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "synthesise",
        description = {
            "Writes a folder of facts about people who do not exist.",
            "Synthetic London has its shape from published figures and its people from dice: they are numbers,",
            "never names. The same number and seed give the same bytes on every machine."
        },
        footer = "  ./vha synthesise --individuals 2000 --seed 1 --out facts")
final class SynthesiseCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--individuals",
            required = true,
            paramLabel = "N",
            converter = Positive.class,
            description = "How many people.")
    private Integer individuals;

    @Option(names = "--seed", required = true, paramLabel = "S", description = "Whole number that decides the dice.")
    private long seed;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder for the facts; files of the same names in it are replaced.")
    private Path out;

    @Mixin
    private Debug debug;

    @Override
    public Integer call() throws Exception {
        Console console = Console.of(spec);
        run(individuals, seed, out, console);
        console.out()
                .println(Words.counted(individuals, "person", "people") + " of synthetic London (seed " + seed + ") in "
                        + Checkout.shown(out));
        return ExitStatus.DONE;
    }

    static void run(int individuals, long seed, Path out, Console console) throws Exception {
        if (!isWritable(out)) {
            throw new BadInputException(
                    "Facts cannot be written to " + out + ". Name a folder that you may write to, not a file.");
        }
        Progress.show("Making people", "people", individuals, console.err(), done -> {
            new SyntheticLondon(individuals, seed).writeTo(out, done);
            return out;
        });
    }

    private static boolean isWritable(Path folder) {
        try {
            return Files.isWritable(Files.createDirectories(folder));
        } catch (IOException cannot) {
            return false;
        }
    }
}
