package org.openvha.facts;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/** Writes {@code rejected.csv}: one line for each refused row, ordered by file as in the contract, then by line; UTF-8, lines end in LF. */
public final class RejectedCsv {

    /** What the file is called wherever one is written into a folder. */
    public static final String NAME = "rejected.csv";

    private static final Comparator<Refusal> ORDER =
            Comparator.comparing(Refusal::file).thenComparingLong(Refusal::line);

    private RejectedCsv() {}

    /**
     * Writes one after the other, so that no more than one needs to be held as words. Leaves the stream open.
     *
     * @param refusals in the order of the file, as an {@link IntakeReport} has them
     * @throws IllegalArgumentException if they are in another order
     */
    public static void write(List<Refusal> refusals, OutputStream out) {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
        csv.writeRecord("file", "line", "column", "problem");
        Refusal last = null;
        for (Refusal refusal : refusals) {
            if (last != null && ORDER.compare(last, refusal) > 0) {
                throw new IllegalArgumentException(refusal + " cannot come after " + last);
            }
            write(refusal, csv);
            last = refusal;
        }
        try {
            csv.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void write(Refusal refusal, CsvWriter csv) {
        csv.writeRecord(refusal.file().fileName(), Long.toString(refusal.line()), refusal.column(), refusal.problem());
    }
}
