package org.openvha.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openvha.audit.replay.ReceiptFile;
import org.openvha.document.BadInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "replay",
        description = {
            "Works a result out again from everything it follows from, and compares it byte by byte.",
            "A receipt of ./vha assess is replayed from a folder of facts and needs no database; a run, by its",
            "number, from the database: facts as known then, the rule set by its digest, the date. Names the first",
            "difference (exit status 4): whose, where, what was expected, what came. An input that differs, such as",
            "the facts, is named before any result.",
            "Replaying a run reads everybody's case, so it asks for a reason and is logged."
        },
        footer = {
            "  ./vha replay results/receipt.json --facts facts",
            "  ./vha replay 7 --reason \"Audit of January\"",
            "  ./vha replay --all --reason \"Audit of January\""
        })
final class ReplayCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "RECEIPT|RUN",
            description = "Path of a receipt.json, or the number of a run.")
    private String target;

    @Option(names = "--all", description = "Replay every run that is kept.")
    private boolean all;

    @Option(
            names = "--facts",
            paramLabel = "DIR",
            description = "For a receipt: the folder of facts that it was made from.")
    private Path facts;

    @Option(
            names = "--registered-rules",
            description = "For a receipt: take the rule set from the database, which keeps every published one.")
    private boolean registeredRules;

    @Option(names = "--reason", paramLabel = "TEXT", description = "For a run: why you look; goes into the log.")
    private String reason;

    @Mixin
    private RuleFolders folders;

    @Mixin
    private Threads threads;

    @Mixin
    private ServiceSettings service;

    @Mixin
    private Debug debug;

    @Override
    public Integer call() throws Exception {
        Console console = Console.of(spec);
        if (all == (target != null)) {
            throw new BadInputException(
                    "Name one thing to replay: the path of a receipt, the number of a run, or --all for every run.");
        }
        if (all) {
            return new RunReplays(service.read(), reason()).all(console);
        }
        if (target.matches("[1-9][0-9]{0,17}")) {
            return new RunReplays(service.read(), reason()).one(Long.parseLong(target), Optional.empty(), console);
        }
        Path file = Path.of(target);
        ReceiptFile receipt = ReceiptFile.read(file);
        if (facts == null && receipt.run().isPresent()) {
            return new RunReplays(service.read(), reason()).one(receipt.run().get(), Optional.of(receipt), console);
        }
        if (facts == null) {
            throw new BadInputException("A receipt of ./vha assess is replayed from the facts it was made from."
                    + " Name their folder: --facts DIR.");
        }
        return new ReceiptReplays(
                        facts,
                        threads.count(),
                        registeredRules ? Optional.of(service.read()) : Optional.empty(),
                        folders)
                .replay(file, receipt, console);
    }

    private String reason() {
        return GivenReason.required(reason);
    }
}
