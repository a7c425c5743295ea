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
import java.util.Comparator;
import java.util.stream.Stream;

/** The folder for what was uploaded and is being read. Only the service's own user may look into it; what a crash left there is deleted after a day. */
public final class Uploads {

    private static final int BUFFER = 1 << 16;

    private final Path folder;

    public Uploads(Path data, Clock clock) {
        this.folder = data.resolve("uploads");
        try {
            Files.createDirectories(folder);
            deleteLeftovers(clock.instant().minus(1, ChronoUnit.DAYS));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Something done with a folder. */
    @FunctionalInterface
    public interface InFolder<T> {
        T with(Path folder) throws IOException;
    }

    /** Does something with an empty folder that nobody else can read, and deletes it. */
    public <T> T inNewFolder(InFolder<T> work) {
        try {
            Path made = Files.createTempDirectory(folder, "facts-");
            try {
                return work.with(made);
            } finally {
                delete(made);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Deletes a folder with everything in it. */
    private static void delete(Path upload) throws IOException {
        try (Stream<Path> files = Files.walk(upload)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
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
                    delete(left);
                }
            }
        }
    }
}
