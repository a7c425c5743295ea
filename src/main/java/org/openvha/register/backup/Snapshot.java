package org.openvha.register.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** A whole database as of one moment, read only. */
final class Snapshot implements AutoCloseable {

    /** The columns of the primary key, or all where there is none. */
    private static final String ORDER = """
            SELECT string_agg(quote_ident(attname) || CASE atttypid WHEN 'text'::regtype THEN ' COLLATE "C"' ELSE '' END, ', ' ORDER BY array_position(indkey::int2[], attnum), attnum)
            FROM pg_attribute LEFT JOIN pg_index ON indrelid = attrelid AND indisprimary
            WHERE attrelid = ?::regclass AND attnum > 0 AND NOT attisdropped AND (indkey IS NULL OR attnum = ANY (indkey))
            """;

    private final Connection connection;

    /** Takes rows, with their ends. */
    @FunctionalInterface
    interface Rows {
        void row(byte[] line) throws IOException;
    }

    /** @param owner who may read everything: numbers of sequences and the schema's version as well */
    Snapshot(DataSource owner) throws SQLException {
        connection = owner.getConnection();
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (Statement statement = connection.createStatement()) {
            // Text is the same whatever the settings of server and user.
            statement.execute("SET LOCAL DateStyle = 'ISO, YMD'");
            statement.execute("SET LOCAL TimeZone = 'UTC'");
            statement.execute("SET LOCAL IntervalStyle = 'postgres'");
            statement.execute("SET LOCAL bytea_output = 'hex'");
            statement.execute("SET LOCAL extra_float_digits = 1");
        }
    }

    void read(BackedUpTable table, Rows rows) throws SQLException, IOException {
        String order = text(ORDER.replace("?", "'" + table.name() + "'")).orElseThrow();
        CopyOut copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("COPY (" + table.query(order) + ") TO STDOUT (ENCODING 'UTF8')");
        try {
            for (byte[] line = copy.readFromCopy(); line != null; line = copy.readFromCopy()) {
                rows.row(line);
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** Version of the newest migration. */
    String schema() throws SQLException {
        return text(SchemaVersion.QUERY).orElseThrow();
    }

    String log() throws SQLException {
        return text("SELECT log_id::text FROM audit_log").orElseThrow();
    }

    /** The last, as compact JWS. */
    Optional<String> checkpoint() throws SQLException {
        return text("SELECT jws FROM audit_checkpoint ORDER BY checkpoint_id DESC LIMIT 1");
    }

    /** The next number of each sequence. These are not as of the moment, but of now: what is given out is never given again. */
    SortedMap<String, Long> sequences() throws SQLException {
        SortedMap<String, Long> next = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet names = statement.executeQuery(
                        "SELECT relname FROM pg_class WHERE relkind = 'S' AND relnamespace = current_schema()::regnamespace")) {
            while (names.next()) {
                String name = names.getString(1);
                next.put(
                        name,
                        Long.valueOf(text("SELECT last_value + is_called::int FROM " + name)
                                .orElseThrow()));
            }
        }
        return next;
    }

    private Optional<String> text(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            return answer.next() ? Optional.ofNullable(answer.getString(1)) : Optional.empty();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
