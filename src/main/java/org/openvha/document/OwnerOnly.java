package org.openvha.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders that hold personal data: their owner may read and write them, and nobody else, whatever the process would give new files otherwise. */
public final class OwnerOnly {

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final FileAttribute<?> NEW_FOLDER = PosixFilePermissions.asFileAttribute(FOLDER);
    private static final FileAttribute<?> NEW_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private OwnerOnly() {}

    /** Makes a folder, and those that it stands in, where they are missing. One that is there stays as it is. */
    public static void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder, NEW_FOLDER);
    }

    /** The same; of one that is there the rights of others are taken away. */
    public static void closeFolder(Path folder) throws IOException {
        makeFolder(folder);
        if (!FOLDER.containsAll(Files.getPosixFilePermissions(folder))) {
            Files.setPosixFilePermissions(folder, FOLDER);
        }
    }

    /** Opens a new file in the place of any that is there. */
    public static OutputStream newFile(Path file) throws IOException {
        Files.deleteIfExists(file);
        return Files.newOutputStream(Files.createFile(file, NEW_FILE));
    }
}
