package org.openvha.register.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.LongConsumer;
import org.openvha.register.keys.Mark;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Copies the rows of a backup into its tables, those that can be decrypted. Not thread-safe. */
final class TableRestore {

    private static final int ROWS_PER_REPORT = 10_000;

    private final Connection connection;
    private final RowFileReader reader;
    private final LeftOut leftOut;
    private final LongConsumer done;
    private long rows;

    /** @param done told now and then how many rows were restored */
    TableRestore(Connection connection, RowFileReader reader, LeftOut leftOut, LongConsumer done) {
        this.connection = connection;
        this.reader = reader;
        this.leftOut = leftOut;
        this.done = done;
    }

    /**
     * Restores one.
     *
     * @param known as the software knows it
     * @param lastLoad the last load there is
     * @throws IllegalStateException if the table does not have as many rows as were restored; then nothing may be kept
     */
    void restore(TableFile table, BackedUpTable known, long lastLoad) throws SQLException, IOException {
        long before = rows;
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + table.table() + " (" + String.join(", ", table.columns())
                        + ") FROM STDIN (ENCODING 'UTF8')");
        try {
            reader.read(table, new RowFileReader.Rows() {
                @Override
                public void row(String columns) throws SQLException {
                    byte[] line = CopyLines.line(columns);
                    copy.writeToCopy(line, 0, line.length);
                    if (++rows % ROWS_PER_REPORT == 0) {
                        done.accept(rows);
                    }
                }

                @Override
                public void leftOut(SealedRow row, List<Mark> gone) {
                    leftOut.add(known, row, gone, lastLoad);
                }
            });
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
        reconcile(table.table(), rows - before);
    }

    private void reconcile(String table, long expected) throws SQLException {
        try (Statement statement = connection.createStatement();
                var answer = statement.executeQuery("SELECT count(*) FROM " + table)) {
            answer.next();
            if (answer.getLong(1) != expected) {
                throw new IllegalStateException(
                        "Table " + table + " has " + answer.getLong(1) + " rows after " + expected + " were restored");
            }
        }
    }

    long rows() {
        return rows;
    }
}
