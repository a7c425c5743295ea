package org.openvha.register.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openvha.document.Folders;

/** A new folder that only its owner may read, which is gone with all it holds once it is closed. */
final class PrivateFolder implements AutoCloseable {

    private final Path path;

    private PrivateFolder(Path path) {
        this.path = path;
    }

    /** @param parent made where it is missing */
    static PrivateFolder in(Path parent) {
        try {
            Files.createDirectories(parent);
            return new PrivateFolder(Files.createTempDirectory(parent, "facts-"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            Folders.delete(path);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
