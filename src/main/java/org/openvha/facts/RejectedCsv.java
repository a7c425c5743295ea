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

    private static final Comparator<Refusal> ORDER =
            Comparator.comparing(Refusal::file).thenComparingLong(Refusal::line);

    private RejectedCsv() {}

    /** Leaves the stream open. */
    public static void write(List<Refusal> refusals, OutputStream out) {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
        csv.writeRecord("file", "line", "column", "problem");
        refusals.stream().sorted(ORDER).forEach(refusal -> write(refusal, csv));
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
