package org.openvha.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvha.document.Findings;
import org.openvha.document.Nearest;

/** Where each column of the contract stands in a file. */
record Header(FactsFile file, Map<String, Integer> positions) {

    /** The header in a file's first record; empty, with findings, unless it names every column of the contract once and no other. */
    static Optional<Header> read(FactsFile file, CsvLine line, Findings findings) {
        Map<String, Integer> positions = new HashMap<>();
        int before = findings.size();
        for (String name : line.fields()) {
            int place = positions.size();
            if (positions.putIfAbsent(name, place) != null) {
                finding(file, line, "column " + Shown.of(name) + " stands twice", "Keep one of them", findings);
                positions.put(name + " again " + place, place);
            } else if (StrictUtf8.invalid(name)) {
                finding(file, line, "the header is not UTF-8 text", "Save the file as UTF-8", findings);
            } else if (!file.columns().contains(name)) {
                finding(file, line, "column " + Shown.of(name) + " is not known here", remedy(file, name), findings);
            }
        }
        missing(file, line, positions, findings);
        return findings.size() == before ? Optional.of(new Header(file, Map.copyOf(positions))) : Optional.empty();
    }

    int width() {
        return positions.size();
    }

    String text(CsvLine line, String column) {
        return line.fields().get(positions.get(column));
    }

    private static void missing(FactsFile file, CsvLine line, Map<String, Integer> positions, Findings findings) {
        for (String column : file.columns()) {
            if (!positions.containsKey(column)) {
                finding(file, line, "column '" + column + "' is missing", "Add it to the header and rows", findings);
            }
        }
    }

    private static String remedy(FactsFile file, String name) {
        List<String> columns = file.columns();
        return Nearest.to(Shown.cut(name), columns)
                .map(nearest -> "Write '" + nearest + "', or delete the column")
                .orElseGet(() -> "Delete it; the columns are " + String.join(", ", columns));
    }

    private static void finding(FactsFile file, CsvLine line, String problem, String remedy, Findings findings) {
        findings.add(file.fileName(), (int) Math.min(line.line(), Integer.MAX_VALUE), problem, remedy);
    }
}
