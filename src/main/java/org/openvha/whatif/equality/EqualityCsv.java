package org.openvha.whatif.equality;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.openvha.whatif.CsvStamp;
import org.openvha.whatif.statistics.Rounded;

/**
 * The equality impact as tables: UTF-8, lines end in LF, the same bytes on every machine. Numbers are rounded to six decimals. What is not available is empty; an upper
 * limit that is empty beside a lower one that is not means that there is none.
 */
public final class EqualityCsv {

    private EqualityCsv() {}

    /** One row for each group of each attribute; the stream stays open. */
    public static void writeGroups(EqualityImpact impact, CsvStamp stamp, OutputStream out) throws IOException {
        CsvWriter csv = writer(out);
        boolean first = true;
        for (AttributeImpact attribute : impact.attributes()) {
            for (GroupImpact group : attribute.groups()) {
                CsvCells cells = GroupCells.of(attribute.attribute(), group);
                if (first) {
                    csv.writeRecord(stamp.header(cells.names()));
                    first = false;
                }
                csv.writeRecord(stamp.row(cells.values()));
            }
        }
        csv.flush();
    }

    /** One row for each crime type, attribute and group; the stream stays open. */
    public static void writeComparators(EqualityImpact impact, CsvStamp stamp, OutputStream out) throws IOException {
        CsvWriter csv = writer(out);
        csv.writeRecord(stamp.header(List.of("crime_type", "attribute", "group", "label", "suspects", "share")));
        for (CrimeTypeShares comparator : impact.comparators()) {
            for (Map.Entry<Attribute, List<GroupShare>> groups :
                    comparator.groups().entrySet()) {
                for (GroupShare share : groups.getValue()) {
                    csv.writeRecord(stamp.row(List.of(
                            comparator.crimeType(),
                            groups.getKey().code(),
                            share.group().code(),
                            share.group().label(),
                            Integer.toString(share.suspects().count()),
                            CsvCells.text(Rounded.of(share.suspects())))));
                }
            }
        }
        csv.flush();
    }

    private static CsvWriter writer(OutputStream out) {
        return CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }
}
