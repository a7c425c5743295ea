package org.openvha.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The main job and the service on a few people, so that the launcher can archive the classes they load; nobody types this. */
@Command(name = "rehearse", hidden = true, description = "Runs the main job on a few people; used by the launcher.")
final class RehearseCommand implements Callable<Integer> {

    private static final String RULES = "vha-2024.01";
    private static final String AS_OF = "2024-01-31";

    @Spec
    private CommandSpec spec;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for what is made.")
    private Path out;

    @Override
    public Integer call() throws Exception {
        Logging.start();
        Path facts = Files.createDirectories(out.resolve("facts"));
        String results = out.resolve("results").toString();
        run("synthesise", "--individuals", "300", "--seed", "1", "--out", facts.toString());
        run("assess", "--facts", facts.toString(), "--rules", RULES, "--as-of", AS_OF, "--out", results);
        List<String> people = Files.readAllLines(facts.resolve("individuals.csv"));
        String somebody = people.get(1).split(",", -1)[0];
        run("explain", "--facts", facts.toString(), "--rules", RULES, "--as-of", AS_OF, "--individual", somebody);
        run("rules");
        new ServiceRehearsal(facts, out.resolve("data"), Console.of(spec)).run();
        return ExitStatus.DONE;
    }

    private void run(String... arguments) {
        CommandLine commands =
                Vha.commandLine(spec.commandLine().getOut(), spec.commandLine().getErr());
        if (commands.execute(arguments) != ExitStatus.DONE) {
            throw new IllegalStateException("the rehearsal of '" + arguments[0] + "' failed");
        }
    }
}
