package org.openvha.register.runs;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.openvha.audit.replay.Difference;
import org.openvha.audit.replay.JsonDifference;
import org.openvha.register.copy.CopyText;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** The rows that a run left in a table, as COPY gives them, held byte by byte against those that are to stand there. For one use; not thread-safe. */
final class StoredRows {

    private static final byte[] NONE = new byte[0];

    private final ListTable table;
    private final ByteArrayOutputStream row = new ByteArrayOutputStream();
    private CopyOut stored;
    private Optional<Difference> first = Optional.empty();

    private StoredRows(ListTable table) {
        this.table = table;
    }

    /** The first difference; empty if there is none. */
    static Optional<Difference> difference(ListTable table, long run, Connection connection) throws SQLException {
        return new StoredRows(table).compare(run, connection);
    }

    private Optional<Difference> compare(long run, Connection connection) throws SQLException {
        stored = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("COPY (SELECT " + table.columnList() + " FROM " + table.name() + " WHERE run_id = " + run
                        + " ORDER BY " + table.order() + ") TO STDOUT");
        try {
            CopyText again = new CopyText(this::take);
            table.rows().write(again);
            again.flush();
            if (first.isEmpty()) {
                byte[] more = next();
                if (more.length > 0) {
                    first = Optional.of(difference(more, NONE));
                }
            }
        } finally {
            while (next().length > 0) {
                // To the end, since a connection on which a copy was called off may be given what it did not ask for.
            }
        }
        return first;
    }

    private void take(byte[] buffer, int length) throws SQLException {
        int begin = 0;
        for (int i = 0; i < length && first.isEmpty(); i++) {
            if (buffer[i] == '\n') {
                row.write(buffer, begin, i + 1 - begin);
                compareRow(row.toByteArray());
                row.reset();
                begin = i + 1;
            }
        }
        if (first.isEmpty()) {
            row.write(buffer, begin, length - begin);
        }
    }

    private void compareRow(byte[] again) throws SQLException {
        byte[] kept = next();
        if (!Arrays.equals(kept, again)) {
            first = Optional.of(difference(kept, again));
        }
    }

    private byte[] next() throws SQLException {
        byte[] kept = stored.isActive() ? stored.readFromCopy() : null;
        return kept == null ? NONE : kept;
    }

    private Difference difference(byte[] kept, byte[] again) {
        if (kept.length == 0 || again.length == 0) {
            Optional<String> whose = individual(kept.length == 0 ? again : kept);
            return new Difference(whose, table.name(), shown(kept), shown(again));
        }
        String[] expected = columns(kept);
        String[] got = columns(again);
        for (int i = 0; i < Math.min(expected.length, got.length); i++) {
            if (!expected[i].equals(got[i])) {
                return difference(table.columns().get(i), individual(kept), expected[i], got[i]);
            }
        }
        return new Difference(individual(kept), table.name(), shown(kept), shown(again));
    }

    private Difference difference(String column, Optional<String> whose, String expected, String got) {
        if (column.equals("assessment")) {
            return JsonDifference.between(whose, json(expected), json(got))
                    .orElseThrow(() -> new IllegalStateException("Two rows differ, but not in what they say"));
        }
        return new Difference(whose, table.name() + "." + column, expected, got);
    }

    /** What COPY escaped is told by the text format's one rule for JSON, in which no control character stands bare. */
    private static byte[] json(String column) {
        return column.replace("\\\\", "\\").getBytes(StandardCharsets.UTF_8);
    }

    private Optional<String> individual(byte[] any) {
        int place = table.columns().indexOf("individual_id");
        return place < 0 ? Optional.empty() : Optional.of(columns(any)[place]);
    }

    private static String[] columns(byte[] any) {
        return new String(any, StandardCharsets.UTF_8).stripTrailing().split("\t", -1);
    }

    private static String shown(byte[] any) {
        return any.length == 0 ? Difference.NOTHING : "a row";
    }
}
