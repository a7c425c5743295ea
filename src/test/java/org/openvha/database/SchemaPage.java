package org.openvha.database;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code docs/database.md}, from the catalogue of a migrated database and the comments in it. */
record SchemaPage(JdbcClient database) {

    private static final String HEAD = """
            # The database

            <!-- Written from the catalogue of a migrated database; change the comments in src/main/resources/db/migration instead. -->

            Facts are append-only: each is a row with the load that made it known and, once superseded or withdrawn, the load that ended that. What was known
            after load *L* are the rows with `known_from <= L` and no `known_until` or a later one. A list is in force or it is not: a run writes under its own id
            and becomes the list in force in one transaction. Triggers refuse to change or delete what was written.

            ```mermaid
            erDiagram
            %s
            ```

            Solid lines are foreign keys. Dotted ones join people to what is known of them, version by version, and are kept by the loading.

            %s
            """;

    SchemaPage(DataSource source) {
        this(JdbcClient.create(source));
    }

    private record Table(long oid, String name, String comment) {}

    private record Column(String name, String type, boolean required, String comment) {}

    String text() {
        List<Table> tables = database.sql("""
                        SELECT c.oid::bigint AS oid, c.relname AS name, coalesce(obj_description(c.oid, 'pg_class'), '') AS comment
                        FROM pg_class c
                        WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname <> 'flyway_schema_history'
                        ORDER BY c.oid""").query(Table.class).list();
        String entities = tables.stream().map(this::entity).collect(Collectors.joining("\n"));
        return String.format(
                Locale.ROOT,
                HEAD,
                entities + "\n" + lines(foreignKeys(), "--") + "\n" + lines(people(), ".."),
                tables.stream().map(this::section).collect(Collectors.joining("\n\n")));
    }

    private String entity(Table table) {
        return "    " + table.name() + " {\n"
                + columns(table).stream()
                        .map(column -> "        " + column.type() + " " + column.name())
                        .collect(Collectors.joining("\n"))
                + "\n    }";
    }

    private String section(Table table) {
        String rows = columns(table).stream()
                .map(column -> "| `" + column.name() + "` | " + column.type() + " | "
                        + (column.required() ? "" : "null") + " | "
                        + column.comment().replace("|", "\\|") + " |")
                .collect(Collectors.joining("\n"));
        return "## " + table.name() + "\n\n" + table.comment()
                + "\n\n| column | type | may be | meaning |\n|---|---|---|---|\n" + rows + constraints(table);
    }

    private List<Column> columns(Table table) {
        return database.sql("""
                        SELECT attname AS name, replace(format_type(atttypid, atttypmod), 'timestamp with time zone', 'timestamptz') AS type,
                            attnotnull AS required, coalesce(col_description(attrelid, attnum), '') AS comment
                        FROM pg_attribute WHERE attrelid = ?::oid AND attnum > 0 AND NOT attisdropped ORDER BY attnum""").param(table.oid()).query(Column.class).list();
    }

    /** Keys, checks and unique indexes, as PostgreSQL states them. */
    private String constraints(Table table) {
        return database
                .sql("""
                        SELECT pg_get_constraintdef(oid) AS said, 1 AS part, contype::text || conname AS place
                        FROM pg_constraint WHERE conrelid = ?::oid AND contype IN ('p', 'u', 'f', 'c')
                        UNION ALL
                        SELECT 'UNIQUE INDEX ' || regexp_replace(pg_get_indexdef(indexrelid), '^.* USING btree ', ''), 2, indexrelid::regclass::text
                        FROM pg_index i WHERE indrelid = ?::oid AND indisunique
                            AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = i.indexrelid)
                        ORDER BY part, place""")
                .params(table.oid(), table.oid())
                .query((row, number) -> "\n- `" + row.getString("said") + "`")
                .list()
                .stream()
                .collect(Collectors.collectingAndThen(Collectors.joining(), said -> said.isEmpty() ? "" : "\n" + said));
    }

    private List<List<String>> foreignKeys() {
        return pairs("""
                SELECT confrelid::regclass::text AS one, conrelid::regclass::text AS many,
                    (SELECT string_agg(attname, ', ' ORDER BY attnum) FROM pg_attribute WHERE attrelid = conrelid AND attnum = ANY (conkey)) AS by
                FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace ORDER BY one, many, 3""");
    }

    private List<List<String>> people() {
        return pairs("""
                SELECT 'individual' AS one, attrelid::regclass::text AS many, 'individual_id' AS by
                FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid
                WHERE attname = 'individual_id' AND relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> 'individual' ORDER BY many""");
    }

    private List<List<String>> pairs(String sql) {
        return database.sql(sql)
                .query((row, number) -> List.of(row.getString("one"), row.getString("many"), row.getString("by")))
                .list();
    }

    private static String lines(List<List<String>> pairs, String line) {
        return pairs.stream()
                .map(pair -> "    " + pair.get(0) + " ||" + line + "o{ " + pair.get(1) + " : \"" + pair.get(2) + "\"")
                .collect(Collectors.joining("\n"));
    }
}
