package org.openvha.register.runs;

import java.sql.SQLException;
import java.util.List;
import org.openvha.register.copy.CopyText;

/**
 * A table that holds a part of the list of a run.
 *
 * @param columns {@code run_id} among them
 * @param order of its rows, so that all of a run come in one order
 * @param rows writes those of a run in that order
 */
record ListTable(String name, List<String> columns, String order, Rows rows) {

    /** Writes rows. */
    @FunctionalInterface
    interface Rows {
        void write(CopyText text) throws SQLException;
    }

    String columnList() {
        return String.join(", ", columns);
    }
}
