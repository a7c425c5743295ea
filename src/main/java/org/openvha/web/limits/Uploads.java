package org.openvha.web.limits;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.openvha.document.Folders;
import org.openvha.document.OwnerOnly;

/** The folder for what was uploaded and is being read. Only the service's own user may look into it; what a crash left there is deleted by the next start. */
public final class Uploads {

    private static final int BUFFER = 1 << 16;

    private final Path folder;

    /**
     * @param alone whether the data folder is this process's alone, so that whatever is in it was left behind; otherwise only what is older than a day
     */
    public Uploads(Path data, Clock clock, boolean alone) {
        this.folder = data.resolve("uploads");
        try {
            OwnerOnly.closeFolder(folder);
            deleteLeftovers(alone ? Instant.MAX : clock.instant().minus(1, ChronoUnit.DAYS));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** For what is unpacked or written down to be read; whoever makes a folder in it deletes it. */
    public Path folder() {
        return folder;
    }

    Body receive(InputStream in, long limit) throws IOException {
        Path file = Files.createTempFile(folder, "upload-", ".zip");
        try (OutputStream out = Files.newOutputStream(file)) {
            return Body.inFile(file, copy(in, out, limit) > limit);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    /** How much was copied; stops once it is more than the limit. */
    private static long copy(InputStream in, OutputStream out, long limit) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long copied = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            copied += read;
            if (copied > limit) {
                return copied;
            }
            out.write(buffer, 0, read);
        }
        return copied;
    }

    private void deleteLeftovers(Instant before) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            for (Path left : found.toList()) {
                if (Files.getLastModifiedTime(left).toInstant().isBefore(before)) {
                    Folders.delete(left);
                }
            }
        }
    }
}
