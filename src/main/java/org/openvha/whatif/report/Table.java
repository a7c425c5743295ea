package org.openvha.whatif.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A table as it stands on a page, in a region that scrolls by itself where the screen is narrow. The first cell of each row names the row.
 *
 * @param id unique on its page
 */
record Table(String id, String caption, List<Column> columns, List<Row> rows) {

    record Cell(String text, String css) {}

    record Row(String name, List<Cell> cells) {}

    /** @param rows as many cells in each as there are columns */
    static Table of(String id, String caption, List<Column> columns, List<List<String>> rows) {
        return new Table(
                id,
                caption,
                columns,
                rows.stream().map(row -> row(columns, row)).toList());
    }

    private static Row row(List<Column> columns, List<String> texts) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 1; i < columns.size(); i++) {
            cells.add(new Cell(texts.get(i), columns.get(i).css()));
        }
        return new Row(texts.get(0), cells);
    }
}
