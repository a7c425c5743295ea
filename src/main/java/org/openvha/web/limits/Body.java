package org.openvha.web.limits;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.openvha.document.Digests;

/** A body that was read whole, in memory or into a file; closing deletes the file. */
public final class Body implements AutoCloseable {

    private final byte[] bytes;
    private final Optional<Path> file;
    private final boolean cutOff;

    private Body(byte[] bytes, Optional<Path> file, boolean cutOff) {
        this.bytes = bytes;
        this.file = file;
        this.cutOff = cutOff;
    }

    static Body inMemory(InputStream in, long limit) throws IOException {
        byte[] bytes = in.readNBytes((int) limit + 1);
        return new Body(bytes, Optional.empty(), bytes.length > limit);
    }

    static Body inFile(Path file, boolean cutOff) {
        return new Body(new byte[0], Optional.of(file), cutOff);
    }

    /** Whether there was more than allowed; then the rest was not read. */
    boolean cutOff() {
        return cutOff;
    }

    /** Where a zip of facts was put. */
    public Optional<Path> file() {
        return file;
    }

    InputStream open() throws IOException {
        return file.isPresent() ? Files.newInputStream(file.get()) : new ByteArrayInputStream(bytes);
    }

    /** SHA-256 of everything in it. */
    public String digest() {
        return Digests.sha256(out -> {
            try (InputStream in = open()) {
                in.transferTo(out);
            }
        });
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            Files.deleteIfExists(file.get());
        }
    }
}
