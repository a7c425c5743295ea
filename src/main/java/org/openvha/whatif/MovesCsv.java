package org.openvha.whatif;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes {@code moves.csv}: everybody who enters the list, leaves it, or stays with another score, with the causes. RFC 4180, UTF-8, lines end in LF. */
public final class MovesCsv {

    private MovesCsv() {}

    /** Entrants, then leavers, then those who stay, each by id; causes are separated by spaces. The stream stays open. */
    public static void write(Comparison comparison, OutputStream out) throws IOException {
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        CsvStamp stamp = CsvStamp.of(comparison);
        csv.writeRecord(stamp.header(List.of(
                "move",
                "individual_id",
                "baseline_score",
                "candidate_score",
                "baseline_rank",
                "candidate_rank",
                "causes")));
        write("ENTERS", comparison.entrants(), stamp, csv);
        write("LEAVES", comparison.leavers(), stamp, csv);
        write("STAYS", comparison.rescored(), stamp, csv);
        csv.flush();
    }

    private static void write(String move, List<Moved> moved, CsvStamp stamp, CsvWriter csv) {
        for (Moved each : moved) {
            csv.writeRecord(stamp.row(List.of(
                    move,
                    each.individual(),
                    Long.toString(each.baseline().score()),
                    Long.toString(each.candidate().score()),
                    rank(each.baselineRank()),
                    rank(each.candidateRank()),
                    String.join(" ", each.causes()))));
        }
    }

    private static String rank(int rank) {
        return rank == 0 ? "" : Integer.toString(rank);
    }
}
