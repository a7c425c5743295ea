package org.openvha.register.backup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.openvha.document.BadInputException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database with nothing in it but what its migrations put there. */
record EmptyDatabase(JdbcClient sql) {

    /** @throws BadInputException if it was made by other migrations than the backup's */
    void refuseOtherSchema(Manifest manifest) {
        String schema = sql.sql(SchemaVersion.QUERY).query(String.class).single();
        if (!schema.equals(manifest.schema())) {
            throw new BadInputException(
                    "The backup is of schema version " + manifest.schema() + ", made by "
                            + manifest.software() + ", and this software has schema version " + schema
                            + ". Restore it with that version; a newer one brings the database up to date when it is started on it.");
        }
    }

    /** @throws BadInputException if anything is in it; names the first table */
    void refuseOthers() {
        for (BackedUpTable table : BackedUpTables.ALL) {
            if (holdsMoreThanAtFirst(table.name())) {
                throw new BadInputException(
                        "This database is not empty (table " + table.name()
                                + "), and a backup is restored into an empty one alone. Name another folder with --data, or a database that was just made.");
            }
        }
    }

    private boolean holdsMoreThanAtFirst(String table) {
        String rows = BackedUpTables.SEEDED.contains(table) ? "rule_set_decision WHERE decision <> 'SHIPPED'" : table;
        return sql.sql("SELECT EXISTS (SELECT FROM " + rows + ")")
                .query(Boolean.class)
                .single();
    }

    /** Takes away what its migrations put there; the guards are passed. */
    void clear() {
        List<BackedUpTable> backwards = new ArrayList<>(BackedUpTables.ALL);
        Collections.reverse(backwards);
        backwards.stream()
                .filter(table -> BackedUpTables.SEEDED.contains(table.name()))
                .forEach(table -> sql.sql("DELETE FROM " + table.name()).update());
    }
}
