package org.openvha.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A table as wide as its cells need: the first column to the left, the others, which are numbers, to the right. */
final class AlignedTable {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    /** @param cells as many as in every other row */
    void row(List<String> cells) {
        rows.add(cells);
    }

    void print(PrintWriter out) {
        int[] widths = IntStream.range(0, rows.get(0).size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(Words.left(row.get(0), widths[0]));
            for (int column = 1; column < widths.length; column++) {
                line.append(GAP).append(Words.right(row.get(column), widths[column]));
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
