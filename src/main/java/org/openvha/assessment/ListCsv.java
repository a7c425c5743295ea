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
import org.openvha.facts.Borough;

/**
 * Writes {@code list.csv}: the people on the list, ranked (contract, section 3). UTF-8, lines end in LF. An id may start with a minus sign, and a spreadsheet may then show
 * a number or another cell in its place; ids hold no character with which a formula could do more. The form is the contract's, so nothing is put before them: import the
 * column as text.
 */
public final class ListCsv {

    private final CsvWriter csv;

    /** Writes the header; the stream stays open. */
    public ListCsv(OutputStream out) {
        csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.writeRecord("rank", "individual_id", "score", "borough", "bcu", "age", "under_18");
    }

    /** Writes the entries, whatever order they come in, in order of rank; the stream stays open. */
    public static void write(List<ListEntry> entries, LocalDate asOf, OutputStream out) throws IOException {
        ListCsv csv = new ListCsv(out);
        int rank = 0;
        for (ListEntry entry : entries.stream().sorted().toList()) {
            rank++;
            csv.person(
                    rank,
                    entry.individual().id(),
                    entry.score(),
                    entry.individual().borough(),
                    entry.ageOn(asOf),
                    entry.under18On(asOf));
        }
        csv.flush();
    }

    /** @param points by which people are ranked: the score, or a part of it */
    public void person(int rank, String individual, long points, Borough borough, int age, boolean under18) {
        csv.writeRecord(
                Integer.toString(rank),
                individual,
                Long.toString(points),
                borough.label(),
                borough.bcu().map(Bcu::name).orElse(""),
                Integer.toString(age),
                Boolean.toString(under18));
    }

    /** To be called at the end. */
    public void flush() throws IOException {
        csv.flush();
    }
}
