package org.openvha.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.openvha.audit.Event;
import org.openvha.audit.ExportedLog;
import org.openvha.audit.Operation;
import org.openvha.audit.PublicLogKey;
import org.openvha.audit.Verdict;
import org.openvha.document.BadInputException;
import org.openvha.register.journal.LogState;
import org.openvha.register.journal.StoredLog;
import org.openvha.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        description = {
            "Checks that nothing in the log was changed, removed, put in or moved, in the database or an export.",
            "Says what the first thing is that does not hold (exit status 4). A log that was cut off, or written",
            "anew from some entry on, is found by a checkpoint; keep some elsewhere, and name them here."
        },
        footer = {"  ./vha audit verify", "  ./vha audit verify --export export --key log-key.jwk --checkpoint kept.jws"
        })
final class AuditVerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--export", paramLabel = "DIR", description = "Check this export; needs no database.")
    private Path export;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "Public key of the log, as JWK (default: this installation's, or the one in the export).")
    private Path key;

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "Checkpoints that were kept elsewhere, one a line.")
    private Path checkpoint;

    @Mixin
    private ServiceSettings service;

    @Mixin
    private Debug debug;

    @Override
    public Integer call() throws Exception {
        Console console = Console.of(spec);
        List<String> elsewhere = checkpoint == null ? List.of() : checkpoints();
        return export == null ? database(elsewhere, console) : export(elsewhere, console);
    }

    private int export(List<String> elsewhere, Console console) throws Exception {
        ExportedLog log = new ExportedLog(export);
        PublicLogKey with = key == null ? log.ownKey() : given();
        Verdict verdict =
                Progress.show("Verifying", "entries", -1, console.err(), done -> log.verify(with, elsewhere, done));
        int status = new VerdictText(verdict, with).print(console.out());
        if (key == null) {
            console.out()
                    .println(
                            "This key came with the export. Compare it with the one that the keeper of the log gave you, or name that with --key.");
        }
        return status;
    }

    private int database(List<String> elsewhere, Console console) throws Exception {
        Settings settings = service.read();
        try (UntilStopped open = new UntilStopped(console.err())) {
            OpenRegister opened = OpenRegister.in(open, settings, console);
            PublicLogKey with =
                    key == null ? OpenRegister.logKey(settings).keyOrNew().open() : given();
            StoredLog log = new StoredLog(opened.database().dataSource(), opened.clock());
            LogState state = Progress.show(
                    "Verifying", "entries", log.size(), console.err(), done -> log.verify(with, elsewhere, done));
            opened.register().journal().write(event(state.verdict()));
            int status = new VerdictText(state.verdict(), with).print(console.out());
            state.since()
                    .ifPresent(since -> console.out()
                            .println(Words.counted(state.unsealed(), "entry is", "entries are")
                                    + " not sealed yet, the oldest of " + since + "."));
            return status;
        }
    }

    private static Event event(Verdict verdict) {
        Event event = verdict.fault().isPresent()
                ? Event.failed(Operation.ADMINISTRATION, "verify-log")
                : Event.done(Operation.ADMINISTRATION, "verify-log");
        return event.with("entries", verdict.entries()).with("head", verdict.head());
    }

    private PublicLogKey given() {
        return PublicLogKey.read(read(key));
    }

    private List<String> checkpoints() {
        return read(checkpoint).lines().filter(line -> !line.isBlank()).toList();
    }

    private static String read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new BadInputException("There is no file " + file + ". Name one that exists.");
        }
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new BadInputException(
                    "The file " + file + " cannot be read as text. See whether it is the one that was meant.");
        }
    }
}
