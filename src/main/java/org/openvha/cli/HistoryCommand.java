package org.openvha.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openvha.document.BadInputException;
import org.openvha.register.rulesets.Alongside;
import org.openvha.register.rulesets.Publications;
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
        footer = {
            "  ./vha history",
            "  ./vha history vha-2025.01 --out evidence",
            "  ./vha history vha-2025.01 --restore restored"
        })
final class HistoryCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "Rule set; without it, all of them.")
    private String ruleSet;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the evidence of a submission, as JSON and as it was; made if absent.")
    private Path out;

    @Option(
            names = "--restore",
            paramLabel = "DIR",
            description =
                    "New folder for the files as the register holds them: of a submission, with its tests, consultation"
                            + " and limits; or of a set that came with the software. If it is not as in the register, the"
                            + " list published.yaml beside the sets is written anew.")
    private Path restore;

    @Option(
            names = "--submission",
            paramLabel = "N",
            converter = Positive.class,
            description = "Which submission to write out, counted from 1 (default: the last).")
    private Integer submission;

    @Mixin
    private TestFolder tests;

    @Mixin
    private ServiceSettings service;

    @Mixin
    private Debug debug;

    @Override
    public Integer call() throws Exception {
        if (ruleSet == null && (out != null || restore != null || submission != null)) {
            throw new BadInputException(
                    "--out, --restore and --submission are about one rule set. Name it: ./vha history ID --out DIR");
        }
        Console console = Console.of(spec);
        try (UntilStopped open = new UntilStopped(console.err())) {
            OpenRegister opened = OpenRegister.in(open, service.read(), console);
            Publications publications = opened.register().publications();
            if (ruleSet == null) {
                List<String> drafts = opened.register().ruleSets().drafts();
                new StandingList(publications, drafts).print(console.out());
            } else {
                Standing standing = publications.known(ruleSet);
                Alongside beside = new AlongsideFiles(opened.settings().rules(), tests.path()).of(ruleSet);
                new StandingPage(publications, standing, beside).print(console.out());
                HeldInRegister held = new HeldInRegister(publications, standing, Optional.ofNullable(submission));
                Optional.ofNullable(out).ifPresent(folder -> held.writeEvidence(folder, console.out()));
                Optional.ofNullable(restore).ifPresent(folder -> {
                    held.restore(folder, console.out());
                    new PublishedListFile(opened).write(console);
                });
            }
            new PublishedListFile(opened).compare(console);
        }
        return ExitStatus.DONE;
    }
}
