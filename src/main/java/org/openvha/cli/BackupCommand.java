package org.openvha.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.openvha.document.BadInputException;
import org.openvha.register.backup.Backup;
import org.openvha.register.backup.Taken;
import org.openvha.register.journal.StoredLog;
import org.openvha.register.keys.BackupLog;
import org.openvha.register.keys.KeyFolder;
import org.openvha.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "backup",
        description = {
            "Writes the whole database, as of one moment, to a folder of encrypted files; or checks such a folder.",
            "Each person, each list and each day of the log has a key of its own, in a key folder that stands apart.",
            "retention --erase destroys the keys of what it erases, and so it is gone from every backup as well.",
            "A backup is logged, and none is ever overwritten. docs/backup.md says what to keep where, and why."
        },
        footer = {
            "  ./vha backup --to /backups/2026-11-23 --reason \"Nightly backup\" --set key-folder=/keys/openvha",
            "  ./vha backup --verify /backups/2026-11-23 --set key-folder=/keys/openvha"
        })
final class BackupCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--to", paramLabel = "FOLDER", description = "Write a backup there; must not exist yet.")
    private Path to;

    @Option(
            names = "--verify",
            paramLabel = "FOLDER",
            description = "Check the backup there; needs no database. Without a key folder digests alone are checked.")
    private Path verify;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why a backup is made; goes into the log.")
    private String reason;

    @Option(
            names = "--new-key-folder",
            description = {
                "Go on with another key folder than the last backup's; made where nothing is. What is erased from then on",
                "is gone from earlier backups only when their key folder is destroyed."
            })
    private boolean newKeyFolder;

    @Mixin
    private ServiceSettings service;

    @Mixin
    private Debug debug;

    @Override
    public Integer call() throws Exception {
        if ((to == null) == (verify == null)) {
            throw new BadInputException("Say which: --to FOLDER to make a backup, --verify FOLDER to check one.");
        }
        Console console = Console.of(spec);
        if (verify != null) {
            return new BackupVerification(verify, service.read(), console).call();
        }
        if (reason == null || reason.isBlank()) {
            throw new BadInputException(
                    "A backup copies everything that is known of people, so say why: --reason \"...\". It goes into the log.");
        }
        String why = GivenReason.required(reason);
        Settings settings = service.read();
        Path place = KeyPlace.apartFrom(to, settings);
        try (UntilStopped open = new UntilStopped(console.err())) {
            OpenRegister opened = OpenRegister.in(open, settings, console);
            String log = new StoredLog(opened.database().dataSource(), opened.clock()).id();
            BackupLog backups = new BackupLog(opened.database().dataSource());
            KeyFolder keys = open.open(() -> backups.open(place, log, newKeyFolder));
            opened.sealing().seal();
            Backup backup = new Backup(
                    opened.database().owner(),
                    opened.clock(),
                    keys,
                    opened.register().journal(),
                    newKeyFolder);
            Taken taken = Progress.show("Writing", "rows", -1, console.err(), done -> backup.to(to, why, done));
            console.out()
                    .println("Wrote " + Words.counted(taken.manifest().rows(), "row", "rows") + " of "
                            + Words.counted(taken.manifest().tables().size(), "table", "tables") + " to "
                            + Checkout.shown(to) + ".");
            console.out().println("Digest       " + taken.digest());
            console.out()
                    .println("Keys         " + keys.id() + " in " + place + ", "
                            + Words.counted(taken.keysMade(), "new one", "new ones") + " of "
                            + Words.number(keys.size()));
            console.out()
                    .println(
                            "Without that folder nobody can read this backup. Keep its newest copy apart from it, and no older one (docs/backup.md).");
        }
        return ExitStatus.DONE;
    }
}
