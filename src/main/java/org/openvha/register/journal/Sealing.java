package org.openvha.register.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.openvha.audit.Actor;
import org.openvha.audit.Chain;
import org.openvha.audit.Checkpoint;
import org.openvha.audit.EntryText;
import org.openvha.audit.Event;
import org.openvha.audit.Journal;
import org.openvha.audit.LogKey;
import org.openvha.audit.Operation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts committed entries into the chain, in the order in which they were committed, batch after batch. One process at a time does it, whichever comes first; nobody who writes an
 * entry waits for it. Thread-safe.
 */
public final class Sealing {

    /** "OpenVHA" and a number, as advisory locks share one space with everything else in the database. */
    private static final long LOCK = 0x4F70656E56484106L;

    private static final int ENTRIES_AT_ONCE = 50_000;

    /** So much can be written anew without the key, at the most, and nothing that is older. */
    private static final Duration UNSIGNED_FOR = Duration.ofMinutes(5);

    private static final int UNSIGNED_ENTRIES = 1_000;

    /** Written by a transaction that had not ended when it was last looked, and not sealed since. */
    private static final String UNSEALED = "SELECT " + EntryRows.ENTRY + """
             FROM audit_entry entry
            WHERE written_by >= pg_snapshot_xmin(:horizon::pg_snapshot)
                AND NOT pg_visible_in_snapshot(written_by, :horizon::pg_snapshot)
                AND NOT EXISTS (SELECT FROM audit_seal seal WHERE seal.entry_id = entry.entry_id)
            ORDER BY entry_id LIMIT :limit
            """;

    /** A horizon from a database that this one is a copy of may lie in the future here. */
    private static final String HEAD = """
            SELECT pg_current_snapshot()::text AS now, coalesce(seq, 0) AS seq, hash, (SELECT log_id::text FROM audit_log) AS log,
                CASE WHEN pg_snapshot_xmax(horizon) <= pg_snapshot_xmax(pg_current_snapshot()) THEN horizon::text ELSE '3:3:' END AS horizon
            FROM (SELECT 1) one LEFT JOIN (SELECT seq, hash, horizon FROM audit_seal ORDER BY seq DESC LIMIT 1) last ON true
            """;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Journal journal;
    private final Supplier<LogKey> key;
    private final UnsealedTail tail;

    /** @param key asked for when a checkpoint is signed */
    public Sealing(DataSource database, Clock clock, Journal journal, Supplier<LogKey> key) {
        this.sql = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        this.clock = clock;
        this.journal = journal;
        this.key = key;
        this.tail = new UnsealedTail(database, clock);
    }

    /** What waits to be sealed. */
    UnsealedTail tail() {
        return tail;
    }

    /** Where the chain ends. */
    private record Head(String now, long seq, String hash, String log, String horizon) {}

    /** Seals everything that is committed, unless another process is at it, which then does. Tells how many entries it has sealed. */
    public long seal() {
        long sealed = 0;
        for (int batch = ENTRIES_AT_ONCE; batch == ENTRIES_AT_ONCE; sealed += batch) {
            batch = transaction.execute(status -> taken("pg_try_advisory_xact_lock") ? sealSome() : 0);
        }
        return sealed;
    }

    /** Seals everything, then signs how far the chain goes. Empty if there is nothing to sign. */
    public Optional<Checkpoint> checkpoint() {
        seal();
        return transaction.execute(status -> {
            sql.sql("SELECT pg_advisory_xact_lock(" + LOCK + ")").query(row -> {});
            return signed();
        });
    }

    /** The same every few minutes and every so many entries, where the chain has grown since; unless another process is at it. */
    public void checkpointIfDue() {
        boolean due = sql.sql("""
                        SELECT sealed > entries + 1 AND (signed_at <= :before OR sealed >= entries + :most)
                        FROM (SELECT coalesce((SELECT max(seq) FROM audit_seal), 0) AS sealed, coalesce(entries, 0) AS entries, coalesce(signed_at, '-infinity') AS signed_at
                            FROM (SELECT 1) one LEFT JOIN (SELECT entries, signed_at FROM audit_checkpoint ORDER BY checkpoint_id DESC LIMIT 1) last ON true) log
                        """)
                .param("before", clock.instant().minus(UNSIGNED_FOR).atOffset(ZoneOffset.UTC))
                .param("most", UNSIGNED_ENTRIES)
                .query(Boolean.class)
                .single();
        if (due) {
            transaction.executeWithoutResult(status -> {
                if (taken("pg_try_advisory_xact_lock")) {
                    signed();
                }
            });
        }
    }

    private Optional<Checkpoint> signed() {
        int batch = ENTRIES_AT_ONCE;
        while (batch == ENTRIES_AT_ONCE) {
            batch = sealSome();
        }
        Head head = head();
        return head.seq() == 0 ? Optional.empty() : Optional.of(sign(head));
    }

    private boolean taken(String lock) {
        return sql.sql("SELECT " + lock + "(" + LOCK + ")").query(Boolean.class).single();
    }

    private Head head() {
        return sql.sql(HEAD)
                .query((row, number) -> new Head(
                        row.getString("now"),
                        row.getLong("seq"),
                        row.getString("hash") == null ? Chain.beginning(row.getString("log")) : row.getString("hash"),
                        row.getString("log"),
                        row.getString("horizon") == null ? "3:3:" : row.getString("horizon")))
                .single();
    }

    private int sealSome() {
        Head head = head();
        List<EntryText> entries = sql.sql(UNSEALED)
                .param("horizon", head.horizon())
                .param("limit", ENTRIES_AT_ONCE)
                .query(Sealing::entry)
                .list();
        if (!entries.isEmpty()) {
            insert(head, entries, entries.size() < ENTRIES_AT_ONCE ? head.now() : head.horizon());
        }
        return entries.size();
    }

    private static EntryText entry(ResultSet row, int number) throws SQLException {
        return EntryRows.entry(row);
    }

    private void insert(Head head, List<EntryText> entries, String horizon) {
        int count = entries.size();
        Long[] ids = new Long[count];
        String[] previous = new String[count];
        String[] hashes = new String[count];
        String before = head.hash();
        for (int i = 0; i < count; i++) {
            ids[i] = entries.get(i).number();
            previous[i] = before;
            hashes[i] = Chain.hash(entries.get(i).sealed(head.seq() + i + 1, before));
            before = hashes[i];
        }
        sql.sql("""
                        INSERT INTO audit_seal (seq, entry_id, previous, hash, horizon)
                        SELECT :first + place, entry_id, previous, hash, :horizon::pg_snapshot
                        FROM unnest(:ids::bigint[], :previous::text[], :hashes::text[]) WITH ORDINALITY AS sealed (entry_id, previous, hash, place)
                        """)
                .param("first", head.seq())
                .param("horizon", horizon)
                .param("ids", ids)
                .param("previous", previous)
                .param("hashes", hashes)
                .update();
    }

    private Checkpoint sign(Head head) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long number = sql.sql("SELECT coalesce(max(checkpoint_id), 0) + 1 FROM audit_checkpoint")
                .query(Long.class)
                .single();
        Checkpoint signed = Checkpoint.sign(key.get(), number, head.seq(), head.hash(), head.log(), now);
        sql.sql("INSERT INTO audit_checkpoint (checkpoint_id, entries, signed_at, jws) VALUES (?, ?, ?, ?)")
                .params(number, head.seq(), OffsetDateTime.ofInstant(now, ZoneOffset.UTC), signed.jws())
                .update();
        journal.write(
                Actor.SOFTWARE,
                Event.done(Operation.ADMINISTRATION, "sign-checkpoint")
                        .with("checkpoint", number)
                        .with("entries", head.seq())
                        .with("head", head.hash()));
        return signed;
    }
}
