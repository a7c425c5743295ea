package org.openvha.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.openvha.document.BadInputException;
import org.openvha.facts.Facts;
import org.openvha.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "load",
        description = {
            "Loads a folder of facts into the database.",
            "Facts that differ from what is known supersede it; the former version stays on record. Facts that",
            "the folder does not hold stay known, unless --whole says that it holds everything: then they are",
            "withdrawn. Everything becomes known at once, or nothing. Loading the same folder twice changes",
            "nothing. A row that cannot be read is refused and the others are loaded; a file that cannot be read",
            "stops the command (exit status 3) before anything is loaded.",
            "The list in force stays as it is until the next run."
        },
        footer = {
            "  ./vha synthesise --individuals 2000 --seed 1 --out facts",
            "  ./vha load --facts facts --whole --rejected rejected.csv"
        })
final class LoadCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Intake intake;

    @Option(names = "--whole", description = "The folder holds everything: withdraw known facts that are not in it.")
    private boolean whole;

    @Option(names = "--strict", description = "Load nothing (exit status 3) if any row is refused.")
    private boolean strict;

    @Option(
            names = "--rejected",
            paramLabel = "FILE",
            description = "Where to write every refused row with its fault and the remedy.")
    private Path rejected;

    @Mixin
    private ServiceSettings service;

    @Mixin
    private Debug debug;

    @Override
    public Integer call() throws Exception {
        Console console = Console.of(spec);
        Settings settings = service.read();
        intake.requireFolder();
        Facts facts = intake.read(console);
        RejectedFile file = new RejectedFile(rejected);
        file.write(facts.report().refusals());
        refuseIfStrict(facts, file);
        Loading.run(settings, facts, whole, file, console);
        return ExitStatus.DONE;
    }

    private void refuseIfStrict(Facts facts, RejectedFile file) {
        int refused = facts.report().refusals().size();
        if (strict && refused > 0) {
            throw new BadInputException(Words.counted(refused, "row was", "rows were")
                    + " refused, and --strict allows none. Nothing was loaded. " + file.whereTheyStand());
        }
    }
}
