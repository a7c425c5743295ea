package org.openvha.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openvha.document.BadInputException;
import org.openvha.document.OwnerOnly;

/** The folder of an embedded database, and what stands where in it. */
record DataFolder(Path root) {

    /** Makes the folder if there is none; only its owner may look into it, so of one that is there the rights of others are taken away. */
    static DataFolder at(Path root) {
        try {
            if (!Files.isDirectory(root)) {
                Files.createDirectories(root.toAbsolutePath().getParent());
                OwnerOnly.makeFolder(root);
            }
            DataFolder folder = new DataFolder(root.toRealPath());
            folder.refuseThatOfAnother();
            OwnerOnly.closeFolder(folder.root());
            return folder;
        } catch (IOException failure) {
            throw new DatabaseUnavailable(
                    "The data folder " + root + " cannot be made or opened: " + Reason.of(failure) + ". "
                            + DatabaseUnavailable.ANOTHER_FOLDER,
                    failure);
        }
    }

    private void refuseThatOfAnother() throws IOException {
        if (!Files.getAttribute(root, "unix:uid").equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))) {
            throw new BadInputException("The data folder " + root + " belongs to the user "
                    + Files.getOwner(root).getName() + ". Start the program as that user. "
                    + DatabaseUnavailable.ANOTHER_FOLDER);
        }
    }

    Path lock() {
        return root.resolve("lock");
    }

    /** Who holds the lock. A file of its own, since reading the locked one would end the lock. */
    Path holder() {
        return root.resolve("in-use-by");
    }

    Path cluster() {
        return root.resolve("postgres");
    }

    Path password() {
        return root.resolve("postgres-password");
    }

    /** Of the user as whom the program works; a new one at each start. */
    Path applicationPassword() {
        return root.resolve("application-password");
    }

    /** The server's log: no statements, no values. */
    Path log() {
        return root.resolve("postgres.log");
    }

    /** For the server's programs, where the cache cannot be written. */
    Path programs() {
        return root.resolve("programs");
    }
}
