package org.openvha.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.openvha.assessment.ResultFolder;
import org.openvha.facts.Bcu;
import org.openvha.register.Register;
import org.openvha.register.lists.ListRow;
import org.openvha.register.runs.Run;

/** Writes the results of a run as {@code assess} writes them from files, byte for byte. */
record RunResults(Register register, Run run) {

    void writeTo(ResultFolder folder) throws IOException {
        folder.write(ResultFolder.ASSESSMENTS, out -> register.runs().assessments(run, out));
        folder.write(ResultFolder.LIST, this::list);
    }

    void list(OutputStream out) throws IOException {
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.writeRecord("rank", "individual_id", "score", "borough", "bcu", "age", "under_18");
        RankedList.of(register, run.id()).forEach(row -> write(row, csv));
        csv.flush();
    }

    private static void write(ListRow row, CsvWriter csv) {
        csv.writeRecord(
                Integer.toString(row.rank()),
                row.individual(),
                Long.toString(row.score()),
                row.borough().label(),
                row.bcu().map(Bcu::name).orElse(""),
                Integer.toString(row.age()),
                Boolean.toString(row.under18()));
    }
}
