package org.openvha.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.openvha.document.BadInputException;
import org.openvha.register.backup.BackupCheck;
import org.openvha.register.backup.BackupFolder;
import org.openvha.register.backup.Restored;
import org.openvha.register.keys.KeyFolder;
import org.openvha.settings.Settings;

/** Checks a backup without a database. */
record BackupVerification(Path folder, Settings settings, Console console) {

    /** Returns the exit status. */
    int call() throws Exception {
        if (!Files.isDirectory(folder)) {
            throw new BadInputException("There is no folder " + folder + ". Name that of a backup.");
        }
        try {
            verify();
            return ExitStatus.DONE;
        } catch (BadInputException fault) {
            console.out().println("THE BACKUP DOES NOT HOLD. " + fault.getMessage());
            return ExitStatus.CHECK_DID_NOT_HOLD;
        }
    }

    private void verify() throws Exception {
        BackupFolder backup = BackupFolder.at(folder);
        checked(backup, console);
        console.out()
                .println("Every file has its digest: "
                        + Words.counted(backup.manifest().rows(), "row", "rows") + ", taken "
                        + backup.manifest().taken() + " by " + backup.manifest().software() + ", schema version "
                        + backup.manifest().schema() + ".");
        console.out().println("Digest       " + backup.digest());
        if (settings.keyFolder().isEmpty()) {
            console.out()
                    .println(
                            "No key folder is set, so rows were not decrypted, and whoever made the files anew would not be found. Name it with --set key-folder=FOLDER.");
            return;
        }
        Restored read = read(backup);
        console.out()
                .println(Words.counted(read.rows(), "row", "rows")
                        + " can be restored. Erased since, so that their key is gone: "
                        + Words.counted(read.leftOutRows(), "row", "rows") + ".");
        LeftOutText.print(read, console);
    }

    /** Checks every byte, with progress. */
    static void checked(BackupFolder backup, Console console) throws Exception {
        Progress.show("Checking", "bytes", backup.bytes(), console.err(), done -> {
            backup.check(done);
            return backup;
        });
    }

    private Restored read(BackupFolder backup) throws Exception {
        try (KeyFolder keys = KeyFolder.open(KeyPlace.apartFrom(folder, settings))) {
            return new BackupCheck(backup, keys).read();
        }
    }
}
