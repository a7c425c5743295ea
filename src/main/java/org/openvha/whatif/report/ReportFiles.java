package org.openvha.whatif.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openvha.document.Digests;
import org.openvha.document.OutputFolder;
import org.openvha.whatif.CsvStamp;
import org.openvha.whatif.MovesCsv;
import org.openvha.whatif.equality.EqualityCsv;

/** The files that a comparison leaves in a folder: all of them, or none. */
public final class ReportFiles {

    public static final String PAGE = "comparison.html";
    public static final String JSON = "comparison.json";
    /** What a register keeps of {@value #JSON}; not among the files that a comparison leaves. */
    public static final String EVIDENCE = "comparison-evidence.json";

    public static final String MOVES = "moves.csv";
    public static final String EQUALITY = "equality.csv";
    public static final String COMPARATORS = "suspects.csv";

    /** In the order in which they get their names, the page last. */
    public static final List<String> NAMES = List.of(MOVES, EQUALITY, COMPARATORS, JSON, PAGE);

    private ReportFiles() {}

    /** @throws org.openvha.document.ResultNotWritten if the folder takes no more; nothing is left in it then */
    public static void write(Report report, OutputFolder folder) throws IOException {
        Map<String, Digests.Content> files = new LinkedHashMap<>();
        files.put(MOVES, out -> MovesCsv.write(report.comparison(), out));
        report.equality().ifPresent(equality -> {
            files.put(EQUALITY, out -> EqualityCsv.writeGroups(equality, CsvStamp.of(report.comparison()), out));
            files.put(
                    COMPARATORS, out -> EqualityCsv.writeComparators(equality, CsvStamp.of(report.comparison()), out));
        });
        files.put(JSON, out -> out.write(ReportJson.text(report).getBytes(StandardCharsets.UTF_8)));
        files.put(PAGE, out -> out.write(ComparisonPage.html(report).getBytes(StandardCharsets.UTF_8)));
        folder.writeTogether(files);
    }
}
