package org.openvha.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** The rows of all facts through COPY and nothing else: what the database alone costs. */
record Copies(DataSource database) {

    private static final List<String> TABLES = List.of(
            "individual", "offence", "intelligence", "custody", "activity", "review", "demographics", "refused_row");
    private static final List<String> READ_BY_A_RUN =
            List.of("individual", "offence", "intelligence", "custody", "activity", "review");
    private static final List<String> OTHERS = List.of("list_in_force", "listed", "listed_points", "run", "fact_load");

    /** The text of every table, in the messages of the protocol. */
    record Content(Map<String, List<byte[]>> tables) {

        long rows() {
            return tables.values().stream().mapToLong(List::size).sum();
        }

        long bytes() {
            return tables.values().stream()
                    .flatMap(List::stream)
                    .mapToLong(row -> row.length)
                    .sum();
        }
    }

    Content out() throws SQLException {
        Map<String, List<byte[]>> tables = new LinkedHashMap<>();
        try (Connection connection = database.getConnection()) {
            for (String table : TABLES) {
                List<byte[]> rows = new ArrayList<>();
                CopyOut copy =
                        connection.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY " + table + " TO STDOUT");
                for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                    rows.add(row);
                }
                tables.put(table, rows);
            }
        }
        return new Content(tables);
    }

    /** Reads the facts that a run needs, and drops them. */
    void discard() throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            for (String table : READ_BY_A_RUN) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("COPY " + table + " TO STDOUT", OutputStream.nullOutputStream());
            }
        }
    }

    /** In one transaction, into tables with their indexes. */
    void in(Content content) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (Map.Entry<String, List<byte[]>> table : content.tables().entrySet()) {
                var copy = connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("COPY " + table.getKey() + " FROM STDIN");
                for (byte[] row : table.getValue()) {
                    copy.writeToCopy(row, 0, row.length);
                }
                copy.endCopy();
            }
            connection.commit();
        }
    }

    /** Empties every table, which only a superuser who turns the safeguards off can do. */
    void empty() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute("TRUNCATE " + String.join(", ", TABLES) + ", " + String.join(", ", OTHERS));
            statement.execute("SET session_replication_role = origin");
            statement.execute("CHECKPOINT");
        }
    }
}
