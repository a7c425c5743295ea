package org.openvha.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import org.openvha.document.BadInputException;

/** A new folder, which is there when all its files are. Nothing that lies somewhere is written over. */
record RestoredFolder(Path path) {

    private static final String UNFINISHED = ".unfinished";

    /**
     * Writes files by path.
     *
     * @throws BadInputException if the folder is there already, or cannot be made or written
     */
    void write(Map<String, byte[]> files) {
        Path whole = path.toAbsolutePath().normalize();
        if (Files.exists(whole)) {
            throw new BadInputException(
                    Checkout.shown(path) + " is there already, and nothing is written over. Name a new folder.");
        }
        Path part = whole.resolveSibling(whole.getFileName() + UNFINISHED);
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path target = part.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.write(target, file.getValue());
            }
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new BadInputException("The files cannot be written to " + Checkout.shown(path) + " (" + reason(failed)
                    + "). Name a new folder where you may write and there is room; "
                    + Checkout.shown(part) + " can be deleted.");
        }
    }

    static String reason(IOException failed) {
        if (failed instanceof AccessDeniedException) {
            return "access denied";
        }
        return Optional.of(failed)
                .filter(FileSystemException.class::isInstance)
                .map(cause -> ((FileSystemException) cause).getReason())
                .orElse(failed.getClass().getSimpleName());
    }
}
