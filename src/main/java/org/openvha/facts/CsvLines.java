package org.openvha.facts;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The records of one CSV file, one after the other; blank lines are passed over. Not thread-safe. */
final class CsvLines implements Closeable {

    /** Characters of one field. Far above any field that means something; it keeps a quote that never closes from taking all memory. */
    static final int LONGEST_FIELD = 1 << 25;

    private final LineHandler handler;
    private final CloseableIterator<CsvLine> lines;

    private CsvLines(LineHandler handler, CloseableIterator<CsvLine> lines) {
        this.handler = handler;
        this.lines = lines;
    }

    static CsvLines open(Path path) throws IOException {
        QuoteGuard guard = new QuoteGuard(StrictUtf8.reader(Files.newInputStream(path)));
        LineHandler handler = new LineHandler(guard);
        return new CsvLines(
                handler,
                CsvReader.builder()
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .maxBufferSize(LONGEST_FIELD)
                        .build(handler, guard)
                        .iterator());
    }

    /** The next record; empty at the end of the file. */
    Optional<CsvLine> next() throws IOException {
        try {
            return lines.hasNext() ? Optional.of(lines.next()) : Optional.empty();
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        } catch (CsvParseException failed) {
            throw fault(failed);
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /** The guard leaves the library one thing to complain of; everything else is no fault of the file. */
    private FileFault fault(CsvParseException failed) {
        if (failed.getCause() instanceof Error error) {
            throw error;
        }
        if (!(failed.getCause() instanceof CsvParseException)) {
            throw failed;
        }
        return new FileFault(
                handler.line(),
                "a field of this row is longer than " + LONGEST_FIELD + " characters",
                "Look for a quote that is not closed");
    }
}
