package org.openvha.cli;

import java.nio.file.Path;
import org.openvha.document.BadInputException;
import org.openvha.settings.Settings;

/** Where keys are: apart from what is encrypted under them. */
final class KeyPlace {

    private KeyPlace() {}

    /** @throws BadInputException if no key folder is set, or it lies in the data folder */
    static Path in(Settings settings) {
        Path folder = settings.keyFolder()
                .orElseThrow(
                        () -> new BadInputException(
                                "No key folder is set. Backups are encrypted, and what is erased is gone from them when its key is destroyed; so keys are kept apart from the database and from backups. Name a folder of their own with --set key-folder=FOLDER or OPENVHA_KEY_FOLDER, always the same (docs/backup.md)."));
        if (overlap(folder, settings.data())) {
            throw new BadInputException("The key folder " + folder + " and the data folder " + settings.data()
                    + " lie in one another, so whoever copies the one copies the other. Name a key folder elsewhere.");
        }
        return folder;
    }

    /** @throws BadInputException also if it lies in the backup, or the backup in it */
    static Path apartFrom(Path backup, Settings settings) {
        Path folder = in(settings);
        if (overlap(folder, backup)) {
            throw new BadInputException(
                    "The key folder " + folder + " and the backup " + backup
                            + " lie in one another, and whoever has both can read everything. Name a folder for the backup elsewhere.");
        }
        return folder;
    }

    private static boolean overlap(Path one, Path other) {
        Path first = one.toAbsolutePath().normalize();
        Path second = other.toAbsolutePath().normalize();
        return first.startsWith(second) || second.startsWith(first);
    }
}
