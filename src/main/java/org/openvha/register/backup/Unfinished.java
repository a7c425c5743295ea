package org.openvha.register.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.openvha.document.BadInputException;
import org.openvha.document.Folders;
import org.openvha.register.keys.PrivateFiles;

/**
 * The folder that a backup is written to before it gets its name, beside that. Who kills the program leaves at most this one, which nothing takes for a backup and the next one removes.
 *
 * @param whole what it is called when it is whole
 */
record Unfinished(Path whole, Path path) implements AutoCloseable {

    private static final String ENDING = ".unfinished";

    /** Whether a folder was never given the name of a backup. */
    static boolean is(Path folder) {
        return folder.toAbsolutePath().normalize().toString().endsWith(ENDING);
    }

    /** @throws BadInputException if it has such a name, something is there already, or no folder can be made there */
    static Unfinished beside(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        if (is(whole)) {
            throw new BadInputException("A folder whose name ends with " + ENDING
                    + " is taken for a backup that was not completed. Give the backup another name.");
        }
        try {
            if (Files.exists(whole) && !isEmptyFolder(whole)) {
                throw new BadInputException("There is something at " + whole
                        + " already, and no backup is ever overwritten. Name a folder that does not exist yet.");
            }
            Path path = whole.resolveSibling(whole.getFileName() + ENDING);
            Folders.delete(path);
            return new Unfinished(whole, PrivateFiles.folder(path));
        } catch (IOException cannot) {
            throw new BadInputException("No folder can be made at " + whole + " (" + cannot.getMessage()
                    + "). Name one in a folder that you may write to.");
        }
    }

    private static boolean isEmptyFolder(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> there = Files.list(path)) {
            return there.findAny().isEmpty();
        }
    }

    /** Gives it its name, once everything in it is on the disk. */
    void complete() throws IOException {
        Files.move(path, whole, StandardCopyOption.ATOMIC_MOVE);
        PrivateFiles.sync(whole.getParent());
    }

    /** Removes it, unless it was completed. */
    @Override
    public void close() throws IOException {
        Folders.delete(path);
    }
}
