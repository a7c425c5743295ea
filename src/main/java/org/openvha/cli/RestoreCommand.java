package org.openvha.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.openvha.document.BadInputException;
import org.openvha.register.backup.BackupFolder;
import org.openvha.register.backup.Restore;
import org.openvha.register.backup.Restored;
import org.openvha.register.keys.KeyFolder;
import org.openvha.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "restore",
        description = {
            "Puts a backup into an empty database: all of it, but for what was erased since it was made.",
            "First every byte is checked. Then it is done in one step, or not at all. What is left out, since its",
            "key was destroyed, is counted, and certified in the log again; the restore itself is logged as well."
        },
        footer = {
            "  ./vha restore /backups/2026-11-23 --reason \"Disk failed, case 17\" --data /srv/openvha --set key-folder=/keys/openvha"
        })
final class RestoreCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "Folder of the backup.")
    private Path folder;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; goes into the log.")
    private String reason;

    @Option(
            names = "--log-key-lost",
            description = "Go on with another key for the log than it was signed with, since that is lost for good.")
    private boolean logKeyLost;

    @Mixin
    private ServiceSettings service;

    @Mixin
    private Debug debug;

    @Override
    public Integer call() throws Exception {
        if (reason == null || reason.isBlank()) {
            throw new BadInputException(
                    "A restore brings back what is known of people, so say why: --reason \"...\". It goes into the log.");
        }
        String why = GivenReason.required(reason);
        Console console = Console.of(spec);
        Settings settings = service.read();
        Path place = KeyPlace.apartFrom(folder, settings);
        BackupFolder backup = BackupFolder.at(folder);
        BackupVerification.checked(backup, console);
        try (UntilStopped open = new UntilStopped(console.err())) {
            KeyFolder keys = open.open(() -> KeyFolder.open(place));
            backup.check(keys);
            OpenRegister opened = OpenRegister.in(open, settings, console);
            Restore restore = new Restore(
                    opened.database().owner(),
                    opened.clock(),
                    MachineUser.ofThisProcess(),
                    OpenRegister.logKey(settings)::keyOrNew,
                    keys);
            if (!logKeyLost) {
                restore.refuseOtherLogKey(backup);
            }
            Restored restored = Progress.show(
                    "Restoring",
                    "rows",
                    backup.manifest().rows(),
                    console.err(),
                    done -> restore.from(backup, why, done));
            print(backup, restored, console);
        }
        return ExitStatus.DONE;
    }

    private static void print(BackupFolder backup, Restored restored, Console console) {
        console.out()
                .println("Restored " + Words.counted(restored.rows(), "row", "rows") + " of the backup taken "
                        + backup.manifest().taken() + ".");
        console.out()
                .println("Left out, since they were erased after it and their key is gone: "
                        + Words.counted(restored.leftOutRows(), "row", "rows") + ".");
        LeftOutText.print(restored, console);
        console.out().println("Digest       " + backup.digest());
        console.out()
                .println(
                        "Next: ./vha audit verify, with a checkpoint from after the backup, which tells how much of the log is missing; then ./vha retention --erase (docs/backup.md).");
    }
}
