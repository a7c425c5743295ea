package org.openvha.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.openvha.audit.ExportedLog;
import org.openvha.audit.LogKey;
import org.openvha.audit.Verdict;
import org.openvha.fixtures.Tester;
import org.openvha.register.journal.LogExport;
import org.openvha.register.journal.Sealing;
import org.openvha.register.journal.StoredLog;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A log of a million entries about people: sealing all of them at once, as after a time without sealing, then verifying and exporting them. */
record MillionEntries(DataSource database, DataSource owner, Clock clock, Sealing sealing, LogKey key) {

    private static final int ENTRIES = 1_000_000;

    private static final String GENERATED = """
            WITH made AS (
                SELECT n, decode(md5(n::text) || md5('x' || n), 'hex') AS salt, 'N' || lpad((n % 20000)::text, 6, '0') AS individual
                FROM generate_series(1, :entries) AS n),
            entry AS (
                INSERT INTO audit_entry (happened_at, operation, action, outcome, actor, role, door, run_id, rule_set_digest, details, person)
                SELECT timestamptz '2024-01-01 00:00:00Z' + n * interval '7 seconds', 'CONSULTATION', 'read-assessment', 'DONE', 'user-' || n % 300, 'ANALYST', 'api', 1,
                    'sha256:' || repeat('0', 64), '{"form":"json","found":"yes","n":"' || n || '"}',
                    'sha256:' || encode(sha256(salt || convert_to('{"individual":"' || individual || '","reason":"Tasking"}', 'UTF8')), 'hex')
                FROM made ORDER BY n RETURNING entry_id, details)
            INSERT INTO audit_person (entry_id, salt, individual_id, reason)
            SELECT entry_id, salt, individual, 'Tasking' FROM entry JOIN made ON n = (details::json ->> 'n')::int
            """;

    /** @param export a folder, which is deleted again */
    void print(Path export) throws Exception {
        JdbcClient sql = JdbcClient.create(owner);
        sealing.seal();
        sql.sql(GENERATED).param("entries", ENTRIES).update();
        sql.sql("VACUUM ANALYZE audit_entry, audit_person").update();
        System.out.printf(Locale.ROOT, "%nA log of %,d entries, seconds:%n", ENTRIES);
        said("sealing all of them at once", ServiceBench.seconds(sealing::seal));
        StoredLog log = new StoredLog(database, clock);
        said(
                "verifying the database",
                ServiceBench.seconds(() ->
                        holds(log.verify(key.open(), List.of(), done -> {}).verdict())));
        Scratch.delete(export);
        LogExport writing = new LogExport(log, sealing, Tester.journal(database, clock), key.open());
        said("exporting with people", ServiceBench.seconds(() -> writing.write(export, true, done -> {})));
        said(
                "verifying the export",
                ServiceBench.seconds(() -> holds(new ExportedLog(export).verify(key.open(), List.of(), done -> {}))));
        said("the same by AuditVerifier.java", ServiceBench.seconds(() -> standalone(export)));
        Scratch.delete(export);
    }

    private static void standalone(Path export) throws Exception {
        int status = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "docs/audit/AuditVerifier.java",
                        export.toString(),
                        export.resolve("log-key.jwk").toString())
                .inheritIO()
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException("the verifier ended with " + status);
        }
    }

    private static void holds(Verdict verdict) {
        verdict.fault().ifPresent(fault -> {
            throw new IllegalStateException(fault.words());
        });
    }

    private static void said(String what, double seconds) {
        System.out.printf(Locale.ROOT, "  %-32s %8.2f%n", what, seconds);
    }
}
