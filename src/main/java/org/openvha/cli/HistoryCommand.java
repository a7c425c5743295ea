package org.openvha.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openvha.document.BadInputException;
import org.openvha.register.Register;
import org.openvha.register.rulesets.Standing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "history",
        description = {
            "Says how rule sets came in force: each one's state, or of one, who decided what, on which evidence.",
            "Names are as those who decided gave them: until there are user accounts, nobody checks who it was."
        },
        footer = {"  ./vha history", "  ./vha history vha-2025.01 --out evidence"})
final class HistoryCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "Rule set; without it, all of them.")
    private String ruleSet;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the evidence of its last submission, as JSON and as it was; made if absent.")
    private Path out;

    @Mixin
    private ServiceSettings service;

    @Mixin
    private Debug debug;

    @Override
    public Integer call() throws Exception {
        if (ruleSet == null && out != null) {
            throw new BadInputException(
                    "--out writes the evidence of one rule set. Name it: ./vha history ID --out DIR");
        }
        Console console = Console.of(spec);
        try (UntilStopped open = new UntilStopped(console.err())) {
            Register register = OpenRegister.in(open, service.read(), console).register();
            if (ruleSet == null) {
                List<Standing> decided = register.publications().standings();
                new StandingList(decided, register.ruleSets().drafts()).print(console.out());
            } else {
                Standing standing = register.publications().known(ruleSet);
                new StandingPage(register.publications(), standing).print(console.out());
                Optional.ofNullable(out)
                        .ifPresent(folder ->
                                new EvidenceFolder(register.publications(), standing).write(folder, console.out()));
            }
        }
        return ExitStatus.DONE;
    }
}
