package org.openvha.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openvha.audit.Checkpoint;
import org.openvha.audit.PublicLogKey;
import org.openvha.register.journal.LogExport;
import org.openvha.register.journal.StoredLog;
import org.openvha.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        description = {
            "Writes the log for an auditor: every entry a line, signed checkpoints, and the key to check them with.",
            "Whom entries are about and the reasons that were given stay out, unless --with-people is given: the",
            "log can be verified without. An export is itself logged, and none is ever overwritten."
        },
        footer = {
            "  ./vha audit export --out export",
            "  ./vha audit export --out export --with-people --reason \"Inspection, case 2024/3\"",
            "  java docs/audit/AuditVerifier.java export export/log-key.jwk"
        })
final class AuditExportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the files; made if absent.")
    private Path out;

    @Option(names = "--with-people", description = "Write whom entries are about, and why, as well; asks for a reason.")
    private boolean people;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; goes into the log.")
    private String reason;

    @Mixin
    private ServiceSettings service;

    @Mixin
    private Debug debug;

    @Override
    public Integer call() throws Exception {
        Optional<String> why = people
                ? Optional.of(GivenReason.required(reason))
                : Optional.ofNullable(reason).map(GivenReason::required);
        Console console = Console.of(spec);
        Settings settings = service.read();
        try (UntilStopped open = new UntilStopped(console.err())) {
            OpenRegister opened = OpenRegister.in(open, settings, console, why);
            PublicLogKey key = OpenRegister.logKey(settings).keyOrNew().open();
            StoredLog log = new StoredLog(opened.database().dataSource(), opened.clock());
            LogExport export =
                    new LogExport(log, opened.sealing(), opened.register().journal(), key);
            Checkpoint checkpoint = Progress.show(
                    "Writing", "entries", log.size(), console.err(), done -> export.write(out, people, done));
            console.out()
                    .println("Wrote " + Words.counted(checkpoint.entries(), "entry", "entries") + " to "
                            + Checkout.shown(out) + ".");
            console.out().println("Head         " + checkpoint.head());
            console.out().println("Key          " + key.thumbprint() + " (SHA-256 of the JWK, RFC 7638)");
            console.out().println();
            console.out()
                    .println(
                            "The last checkpoint; kept elsewhere, it shows whether the log was cut off or written anew:");
            console.out().println(checkpoint.jws());
        }
        return ExitStatus.DONE;
    }
}
