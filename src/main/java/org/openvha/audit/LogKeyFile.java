package org.openvha.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.openvha.document.BadInputException;

/** Where the log's key is kept: a file that only its owner can read. */
public record LogKeyFile(Path path) {

    /**
     * The key; made at the first time.
     *
     * @throws BadInputException if the file holds no key, or others can read it
     */
    public LogKey keyOrNew() {
        try {
            if (!Files.exists(path)) {
                make();
            }
            return read();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private LogKey read() throws IOException {
        if (Files.getPosixFilePermissions(path).stream()
                .anyMatch(permission -> !permission.name().startsWith("OWNER"))) {
            throw new BadInputException("The log's key " + path
                    + " can be read by others, who could sign a false log. Take their rights away: chmod 600 " + path);
        }
        return LogKey.read(Files.readString(path));
    }

    /** Under another name until it is whole; should two processes make one at a time, the first is kept. */
    private void make() throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder.getParent());
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        Path unfinished = Files.createTempDirectory(folder, "log-key-");
        Path whole = unfinished.resolve("key");
        try {
            Files.createFile(whole, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(whole, LogKey.generate().jwk() + "\n");
            Files.createLink(path, whole);
        } catch (FileAlreadyExistsException another) {
            // the other process was first, and its key is as good
        } finally {
            Files.deleteIfExists(whole);
            Files.delete(unfinished);
        }
    }
}
