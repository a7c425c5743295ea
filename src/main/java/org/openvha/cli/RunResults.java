package org.openvha.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.openvha.assessment.ListCsv;
import org.openvha.assessment.ResultFolder;
import org.openvha.register.Register;
import org.openvha.register.lists.Consultations;
import org.openvha.register.lists.ListRow;
import org.openvha.register.runs.Run;

/** Writes the results of a run as {@code assess} writes them from files, byte for byte, and its receipt; but without those whom reviews keep off its list, as readers have it. */
record RunResults(Register register, Run run) {

    /** How many people are left out. The receipt is of the run, and so of everybody. */
    int writeTo(ResultFolder folder) throws IOException {
        Set<String> removed = register.lists().removed(run.id());
        folder.write(ResultFolder.ASSESSMENTS, out -> register.runs().assessments(run, removed, out));
        folder.write(ResultFolder.LIST, this::list);
        byte[] receipt = register.runs().receipt(run).getBytes(StandardCharsets.UTF_8);
        folder.write(ResultFolder.RECEIPT, out -> out.write(receipt));
        return removed.size();
    }

    void list(OutputStream out) throws IOException {
        List<ListRow> people = RankedList.of(register, run.id());
        register.journal().write(Consultations.ofWholeList(run, people.size(), "csv"));
        ListCsv csv = new ListCsv(out);
        people.forEach(row -> row.writeTo(csv));
        csv.flush();
    }
}
