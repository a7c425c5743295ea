package org.openvha.register.backup;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The triggers by which the database refuses rows that did not come by the ordinary way. The owner of the tables passes them for the length of one transaction; nobody else sees the tables
 * meanwhile. Foreign keys and checks hold all the time.
 */
record Guards(JdbcClient sql) {

    void pass() {
        forEach("DISABLE");
    }

    void restore() {
        forEach("ENABLE");
    }

    private void forEach(String what) {
        for (BackedUpTable table : BackedUpTables.ALL) {
            sql.sql("ALTER TABLE " + table.name() + " " + what + " TRIGGER USER")
                    .update();
        }
    }

    /** Tables of which a trigger is off. */
    List<String> open() {
        return sql.sql(
                        "SELECT tgrelid::regclass::text FROM pg_trigger JOIN pg_class c ON c.oid = tgrelid WHERE relnamespace = current_schema()::regnamespace AND tgenabled = 'D'")
                .query(String.class)
                .list();
    }
}
