package org.openvha.web.lists;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.openvha.facts.Bcu;
import org.openvha.register.lists.ListRow;

/**
 * {@code list.csv} of the contract, section 3, one person after the other. An id may start with a minus sign, and a spreadsheet may then show a number or another cell in
 * its place; ids hold no character with which a formula could do more. The form is the contract's, so nothing is put before them: import the column as text.
 */
final class CsvOfList implements Consumer<ListRow> {

    private final CsvWriter csv;

    /** Writes the header. */
    CsvOfList(OutputStream out) {
        this.csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.writeRecord("rank", "individual_id", "score", "borough", "bcu", "age", "under_18");
    }

    @Override
    public void accept(ListRow row) {
        csv.writeRecord(
                Integer.toString(row.rank()),
                row.individual(),
                Long.toString(row.points()),
                row.borough().label(),
                row.bcu().map(Bcu::name).orElse(""),
                Integer.toString(row.age()),
                Boolean.toString(row.under18()));
    }

    void end() {
        try {
            csv.flush();
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
