package org.openvha.audit.replay;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The lines of an {@code assessments.ndjson} that was kept, held one by one against those that are worked out again. Not thread-safe. */
final class KeptLines implements AutoCloseable {

    private static final byte[] NONE = new byte[0];

    private final InputStream in;
    private Optional<Difference> first = Optional.empty();

    KeptLines(Path file) throws IOException {
        this.in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    /** @param line with its end */
    void next(String individual, byte[] line) {
        if (first.isEmpty() && line.length > 0) {
            byte[] kept = read();
            first = kept.length == 0
                    ? Optional.of(new Difference(Optional.of(individual), "(line)", Difference.NOTHING, "a line"))
                    : JsonDifference.between(Optional.of(individual), kept, line);
        }
    }

    /** The first difference of all, once there is no other line to come. */
    Optional<Difference> end() {
        if (first.isEmpty() && read().length > 0) {
            first = Optional.of(Difference.of("(line)", "a line after the last person", Difference.NOTHING));
        }
        return first;
    }

    private byte[] read() {
        try {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int b = in.read(); b >= 0; b = in.read()) {
                line.write(b);
                if (b == '\n') {
                    return line.toByteArray();
                }
            }
            return line.size() == 0 ? NONE : line.toByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
