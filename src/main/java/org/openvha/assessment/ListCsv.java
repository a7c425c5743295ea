package org.openvha.assessment;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.openvha.facts.Bcu;

/** Writes {@code list.csv}: the people on the list, ranked (contract, section 3). UTF-8, lines end in LF. */
public final class ListCsv {

    private ListCsv() {}

    /** Writes the entries in order of rank, whatever order they come in; the stream stays open. */
    public static void write(List<ListEntry> entries, LocalDate asOf, OutputStream out) throws IOException {
        OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
        csv.writeRecord("rank", "individual_id", "score", "borough", "bcu", "age", "under_18");
        int rank = 0;
        for (ListEntry entry : entries.stream().sorted().toList()) {
            rank++;
            csv.writeRecord(
                    Integer.toString(rank),
                    entry.individual().id(),
                    Long.toString(entry.score()),
                    entry.individual().borough().label(),
                    entry.individual().borough().bcu().map(Bcu::name).orElse(""),
                    Long.toString(entry.ageOn(asOf)),
                    Boolean.toString(entry.under18On(asOf)));
        }
        csv.flush();
    }
}
