package org.openvha.register.facts;

import java.util.List;
import org.openvha.register.copy.CopyIns;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes what a load changes in the table of one kind of facts. */
final class FactVersions<T> {

    private final FactTable<T> table;
    private final JdbcTemplate database;
    private final long load;

    FactVersions(FactTable<T> table, JdbcTemplate database, long load) {
        this.table = table;
        this.database = database;
        this.load = load;
    }

    /** Ends versions first, since the new ones have the same ids. */
    void write(Merge<T> merge, RowsDone rows) {
        end(merge.ended());
        if (!merge.fresh().isEmpty()) {
            add(merge.fresh(), rows);
        }
    }

    private void end(List<String> ids) {
        String sql = "UPDATE " + table.name() + " SET known_until = ? WHERE known_until IS NULL AND " + table.idColumn()
                + " = ANY (?)";
        IdBatches.of(ids, batch -> database.update(sql, load, batch));
    }

    private void add(List<T> facts, RowsDone rows) {
        String target = table.name() + " (" + table.columnList() + ", known_from)";
        database.execute((ConnectionCallback<Void>) connection -> {
            CopyIns.copy(connection, target, text -> {
                for (T fact : facts) {
                    table.write(fact, text);
                    text.number(load).endRow();
                    rows.add();
                }
            });
            return null;
        });
    }
}
