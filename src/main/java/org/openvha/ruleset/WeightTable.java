package org.openvha.ruleset;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvha.document.Finding;
import org.openvha.document.Findings;
import org.openvha.document.Nearest;
import org.openvha.document.StrictUtf8;
import org.openvha.ruleset.kinds.Kind;
import org.openvha.ruleset.provenance.Basis;

/** Reads and writes {@code weights.csv}. */
final class WeightTable {

    private static final List<String> HEADER = List.of("class", "offence", "weight", "crime_type", "basis", "source");

    private static final String CLASS = "[0-9A-Za-z./]{1,16}";

    /** A double quote that closes too late would swallow the rows below, and their offences would silently stop counting. */
    private static final String ONE_LINE = "[^\\r\\n]*[^\\s][^\\r\\n]*";

    /** The largest weight; the smallest is 1. */
    static final int LARGEST = 999_999;

    private final String file;
    private final Findings findings;
    private final Map<String, WeightRow> rows = new LinkedHashMap<>();

    private WeightTable(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /** Rows by class, in the order of the file; what is wrong becomes findings. */
    static Map<String, WeightRow> read(String file, byte[] bytes, Findings findings) {
        WeightTable table = new WeightTable(file, findings);
        StrictUtf8 decoded = StrictUtf8.of(bytes);
        decoded.text().ifPresent(text -> table.read(text.startsWith("\uFEFF") ? text.substring(1) : text));
        if (decoded.text().isEmpty()) {
            findings.of(Kind.UNREADABLE_FILE).add(file, decoded.badLine(), StrictUtf8.PROBLEM, StrictUtf8.REMEDY);
        }
        return table.rows;
    }

    /** Whether these findings say that a row, or the whole table, could not be read, so that a class may be missing from it for that reason alone. */
    static boolean hasLostRows(String file, List<Finding> found) {
        return found.stream()
                .filter(finding -> finding.file().equals(file))
                .anyMatch(finding -> finding.kind() == Kind.UNREADABLE_FILE || finding.kind() == Kind.WEIGHT_ROW);
    }

    /** The bytes of a table with these rows. */
    static byte[] bytes(Collection<WeightRow> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            writer.writeRecord(HEADER);
            for (WeightRow row : rows) {
                writer.writeRecord(
                        row.offenceClass(),
                        row.offence(),
                        Integer.toString(row.weight()),
                        row.crimeType(),
                        row.basis().label(),
                        row.source());
            }
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Adds the records of the text, as many as can be told apart. @return whether that is all of them */
    private boolean split(String text, List<CsvRecord> records) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            reader.forEach(records::add);
            return true;
        } catch (CsvParseException malformed) {
            findings.of(Kind.UNREADABLE_FILE)
                    .add(
                            file,
                            lineAfter(records, text),
                            "a double quote in this row closes in the wrong place, or never",
                            "Put double quotes around the whole field, or around none; write two for one that is meant");
            return false;
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void read(String text) {
        List<CsvRecord> records = new ArrayList<>();
        boolean whole = split(text, records);
        if (!whole && records.isEmpty()) {
            return;
        }
        if (records.isEmpty() || !records.get(0).getFields().equals(HEADER)) {
            findings.of(Kind.WEIGHT_ROW)
                    .add(file, 1, "the header is not that of a weight table", "Write " + String.join(",", HEADER));
            return;
        }
        if (records.size() == 1 && whole) {
            findings.of(Kind.WEIGHT_ROW)
                    .add(file, 1, "the table has no rows, so no offence would count", "Add rows, or delete the file");
        }
        records.subList(1, records.size()).forEach(this::row);
    }

    /** Where the record begins that comes after these. */
    private static int lineAfter(List<CsvRecord> records, String text) {
        int line = 1;
        if (!records.isEmpty()) {
            CsvRecord last = records.get(records.size() - 1);
            long within = String.join("", last.getFields())
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            line = (int) (last.getStartingLineNumber() + within + 1);
        }
        List<String> lines = text.lines().toList();
        while (line <= lines.size() && lines.get(line - 1).isEmpty()) {
            line++;
        }
        return line;
    }

    private void row(CsvRecord csv) {
        int line = (int) csv.getStartingLineNumber();
        if (csv.getFieldCount() != HEADER.size()) {
            findings.of(Kind.WEIGHT_ROW)
                    .add(
                            file,
                            line,
                            "the row has " + csv.getFieldCount() + " fields, not " + HEADER.size(),
                            "Check commas and quotes");
            return;
        }
        String offenceClass = matching(csv, 0, CLASS, "a recorded-crime class such as 8N");
        String offence = matching(csv, 1, ONE_LINE, "the offence in words, on one line");
        int weight = weight(csv);
        String crimeType = matching(csv, 3, "[A-Z][A-Z_]{0,39}", "a crime type such as ROBBERY");
        Optional<Basis> basis = Basis.labelled(csv.getField(4));
        if (basis.isEmpty()) {
            findings.of(Kind.WEIGHT_ROW)
                    .about(offenceClass)
                    .add(
                            file,
                            line,
                            "'" + shown(csv.getField(4)) + "' is not a basis",
                            Nearest.remedy(csv.getField(4), Basis.labels()));
        }
        String source = matching(csv, 5, ONE_LINE, "where the weight comes from, on one line");
        WeightRow row = new WeightRow(offenceClass, offence, weight, crimeType, basis.orElse(Basis.ASSUMPTION), source);
        if (offenceClass.matches(CLASS) && rows.putIfAbsent(offenceClass, row) != null) {
            findings.of(Kind.WEIGHT_DUPLICATE)
                    .about(offenceClass)
                    .add(file, line, "class " + offenceClass + " stands twice", "Keep one row");
        }
    }

    private String matching(CsvRecord csv, int column, String pattern, String expected) {
        String value = csv.getField(column);
        if (!value.matches(pattern)) {
            findings.of(Kind.WEIGHT_ROW)
                    .about(shown(csv.getField(0)))
                    .add(
                            file,
                            (int) csv.getStartingLineNumber(),
                            HEADER.get(column) + " cannot be '" + shown(value) + "'",
                            "Write " + expected);
        }
        return value;
    }

    private static String shown(String value) {
        String line = value.lines().findFirst().orElse("");
        return line.equals(value) && line.length() <= 60
                ? value
                : line.substring(0, Math.min(60, line.length())) + "...";
    }

    private int weight(CsvRecord csv) {
        String value = csv.getField(2);
        if (!value.matches("[1-9][0-9]{0,5}")) { // up to LARGEST
            findings.of(Kind.WEIGHT_NOT_POSITIVE)
                    .about(shown(csv.getField(0)))
                    .add(
                            file,
                            (int) csv.getStartingLineNumber(),
                            "weight cannot be '" + shown(value) + "'",
                            "Write whole points from 1 to " + LARGEST);
            return 1;
        }
        return Integer.parseInt(value);
    }
}
