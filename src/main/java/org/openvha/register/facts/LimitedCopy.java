package org.openvha.register.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openvha.document.BadInputException;

/** Writes a file of bytes that somebody sent, as long as they are not too many. */
final class LimitedCopy implements AutoCloseable {

    /** What several files may take together. */
    static final class Budget {
        private final long limit;
        private long left;

        Budget(long limit) {
            this.limit = limit;
            this.left = limit;
        }

        /** @throws BadInputException if so many bytes are not left */
        void take(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw new BadInputException(
                        "The zip holds more than " + limit
                                + " bytes. Send fewer facts at a time as extracts that are not whole, or have the limit raised.");
            }
        }
    }

    private final OutputStream file;
    private final Budget budget;

    private LimitedCopy(OutputStream file, Budget budget) {
        this.file = file;
        this.budget = budget;
    }

    static LimitedCopy to(Path file, Budget budget) throws IOException {
        return new LimitedCopy(Files.newOutputStream(file), budget);
    }

    void all(InputStream in) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            budget.take(read);
            file.write(buffer, 0, read);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
