package org.openvha.register.facts;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.openvha.facts.FactKind;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Facts that come out of a table one by one. To be closed; until then its connection can do nothing else. Not thread-safe. */
final class KnownRows<T> implements AutoCloseable {

    private final FactTable<T> table;
    private final CopyOut copy;
    private final CopyRow row;

    private KnownRows(FactTable<T> table, CopyOut copy, CopyRow row) {
        this.table = table;
        this.copy = copy;
        this.row = row;
    }

    /** What is known now, in order of id. */
    static <T> KnownRows<T> now(FactTable<T> table, Connection connection) throws SQLException {
        return open(table, " WHERE known_until IS NULL ORDER BY " + table.idColumn(), new BytesTable<>(), connection);
    }

    /**
     * What was known after a load, in any order.
     *
     * @param individuals the ids that the facts are to share
     */
    static <T> KnownRows<T> after(long load, FactTable<T> table, BytesTable<String> individuals, Connection connection)
            throws SQLException {
        return open(table, " WHERE " + KnownAfter.sql(load), individuals, connection);
    }

    /** The same in order of id. */
    static <T> KnownRows<T> inOrderAfter(long load, FactTable<T> table, Connection connection) throws SQLException {
        return open(
                table,
                " WHERE " + KnownAfter.sql(load) + " ORDER BY " + table.idColumn(),
                new BytesTable<>(),
                connection);
    }

    private static <T> KnownRows<T> open(
            FactTable<T> table, String where, BytesTable<String> individuals, Connection connection)
            throws SQLException {
        String sql = "COPY (SELECT " + table.columnList() + " FROM " + table.name() + where + ") TO STDOUT";
        return new KnownRows<>(
                table,
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql),
                new CopyRow(table.columns().size(), individuals));
    }

    FactKind<T> kind() {
        return table.kind();
    }

    /** The next; empty after the last. */
    Optional<T> next() throws SQLException {
        byte[] bytes = copy.readFromCopy();
        if (bytes == null) {
            return Optional.empty();
        }
        row.read(bytes);
        return Optional.of(table.read(row));
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
