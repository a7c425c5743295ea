package org.openvha.cli;

import java.io.IOException;
import java.io.OutputStream;
import org.openvha.assessment.ListCsv;
import org.openvha.assessment.ResultFolder;
import org.openvha.register.Register;
import org.openvha.register.runs.Run;

/** Writes the results of a run as {@code assess} writes them from files, byte for byte. */
record RunResults(Register register, Run run) {

    void writeTo(ResultFolder folder) throws IOException {
        folder.write(ResultFolder.ASSESSMENTS, out -> register.runs().assessments(run, out));
        folder.write(ResultFolder.LIST, this::list);
    }

    void list(OutputStream out) throws IOException {
        ListCsv csv = new ListCsv(out);
        RankedList.of(register, run.id()).forEach(row -> row.writeTo(csv));
        csv.flush();
    }
}
