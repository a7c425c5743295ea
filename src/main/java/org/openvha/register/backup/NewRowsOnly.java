package org.openvha.register.backup;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Constraints that a migration put on new rows alone, since older ones need not meet them ({@code NOT VALID}). To a restore every row is new, so it lifts them and puts them back as they
 * were. All others hold all the time.
 */
record NewRowsOnly(JdbcClient sql, List<Constraint> lifted) {

    /** As the database says it, {@code NOT VALID} included. */
    private record Constraint(String table, String name, String definition) {}

    static NewRowsOnly lift(JdbcClient sql) {
        List<Constraint> constraints = sql.sql("""
                        SELECT conrelid::regclass::text AS "table", quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
                        FROM pg_constraint WHERE NOT convalidated AND conrelid <> 0 AND connamespace = current_schema()::regnamespace ORDER BY 1, 2
                        """).query(Constraint.class).list();
        constraints.forEach(
                constraint -> sql.sql("ALTER TABLE " + constraint.table() + " DROP CONSTRAINT " + constraint.name())
                        .update());
        return new NewRowsOnly(sql, constraints);
    }

    void putBack() {
        lifted.forEach(constraint -> sql.sql("ALTER TABLE " + constraint.table() + " ADD CONSTRAINT "
                        + constraint.name() + " " + constraint.definition())
                .update());
    }
}
