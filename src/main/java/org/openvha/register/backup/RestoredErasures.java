package org.openvha.register.backup;

import java.time.LocalDate;
import java.util.Optional;
import org.openvha.audit.Journal;
import org.openvha.register.retention.Certificate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Certifies once more what was erased after a backup was made, since the database that is restored does not know of it: as rows and in the log, as when it was erased. */
record RestoredErasures(JdbcClient sql, Journal journal, LocalDate asOf, String reason) {

    private static final String ERASURE = """
            INSERT INTO erasure (what, as_of, run_id, first_load, last_load, people, rows, digest, parts)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING erasure
            """;

    /** As {@code erase_parts} does. */
    private static final String PLACES = """
            SELECT 'sha256:' || encode(sha256(convert_to((SELECT string_agg(person, '' ORDER BY seq) FROM audit_entry JOIN audit_seal USING (entry_id)
                    WHERE entry_id = ANY (?)), 'UTF8')), 'hex') AS digest,
                string_agg(CASE first WHEN last THEN first::text ELSE first || '-' || last END, ',' ORDER BY first) AS places
            FROM (SELECT min(seq) AS first, max(seq) AS last FROM (
                SELECT seq, seq - row_number() OVER (ORDER BY seq) AS island FROM audit_seal WHERE entry_id = ANY (?)) AS placed
            GROUP BY island) AS ranges
            """;

    /** What was erased of the log. */
    private record Parts(String digest, String places) {}

    void certify(LeftOut leftOut) {
        leftOut.lists()
                .forEach((run, list) -> write(
                        "LIST",
                        Optional.of(run),
                        null,
                        null,
                        list.people,
                        list.rows,
                        Optional.empty(),
                        Optional.empty()));
        if (leftOut.people() > 0) {
            write(
                    "PEOPLE",
                    Optional.empty(),
                    leftOut.firstLoad(),
                    leftOut.lastLoad(),
                    leftOut.people(),
                    leftOut.rowsOfPeople(),
                    Optional.empty(),
                    Optional.empty());
        }
        if (leftOut.refusedRows() > 0) {
            // Nobody can read any more whose ids stood in them.
            write("ROWS", Optional.empty(), null, null, 0, leftOut.refusedRows(), Optional.empty(), Optional.empty());
        }
        if (!leftOut.entries().isEmpty()) {
            Long[] entries = leftOut.entries().toArray(Long[]::new);
            Parts parts =
                    sql.sql(PLACES).params(entries, entries).query(Parts.class).single();
            write(
                    "PARTS",
                    Optional.empty(),
                    null,
                    null,
                    entries.length,
                    entries.length,
                    Optional.of(parts.digest()),
                    Optional.of(parts.places()));
        }
    }

    private void write(
            String what,
            Optional<Long> run,
            Long firstLoad,
            Long lastLoad,
            long people,
            long rows,
            Optional<String> digest,
            Optional<String> parts) {
        long number = sql.sql(ERASURE)
                .params(
                        what,
                        asOf,
                        run.orElse(null),
                        firstLoad,
                        lastLoad,
                        people,
                        rows,
                        digest.orElse(null),
                        parts.orElse(null))
                .query(Long.class)
                .single();
        journal.write(new Certificate(number, what, run, people, rows, digest, parts)
                .event(asOf)
                .with("certified", "by-restore")
                .because(reason));
    }
}
