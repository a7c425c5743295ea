package org.openvha.register.journal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.openvha.audit.Chain;
import org.openvha.audit.Checkpoint;
import org.openvha.audit.EntryText;
import org.openvha.audit.Journal;
import org.openvha.audit.LogKey;
import org.openvha.document.BadInputException;
import org.openvha.register.Unavailability;
import org.springframework.dao.DataAccessException;
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

    private static final String LOCK_TIMEOUT = "55P03";

    /** Many times as long as another process takes. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * Written by a transaction that had not ended at the last look, and had when this pass began; and whether it was sealed since. By the index of transactions, see {@link UnsealedTail}: nothing else
     * is indexed by the expression that entries are ordered by.
     */
    static final String YOUNG =
            "SELECT young.*, (SELECT seq FROM audit_seal seal WHERE seal.entry_id = young.entry_id) IS NOT NULL AS sealed FROM (SELECT "
                    + EntryRows.ENTRY + """
             FROM audit_entry
            WHERE written_by >= pg_snapshot_xmin(:horizon::pg_snapshot)
                AND NOT pg_visible_in_snapshot(written_by, :horizon::pg_snapshot)
                AND pg_visible_in_snapshot(written_by, :until::pg_snapshot)
                AND entry_id + 0 > :after
            ORDER BY entry_id + 0 LIMIT :limit) young ORDER BY entry_id
            """;

    /** The same for later batches of a pass: what remains has higher numbers, and nearly everything that has remains, so that the primary key is the right index. */
    private static final String FURTHER = YOUNG.replace("entry_id + 0", "entry_id");

    /** A horizon from a database that this one is a copy of may lie in the future here. */
    private static final String HEAD = """
            SELECT pg_current_snapshot()::text AS now, coalesce(seq, 0) AS seq, hash, (SELECT log_id::text FROM audit_log) AS log,
                CASE WHEN pg_snapshot_xmax(horizon) <= pg_snapshot_xmax(pg_current_snapshot()) THEN horizon::text ELSE '3:3:' END AS horizon
            FROM (SELECT 1) one LEFT JOIN (SELECT seq, hash, horizon FROM audit_seal ORDER BY seq DESC LIMIT 1) last ON true
            """;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Checkpoints checkpoints;
    private final UnsealedTail tail;
    private final Duration patience;
    private final int entriesAtOnce;

    /** @param key asked for when a checkpoint is signed */
    public Sealing(DataSource database, Clock clock, Journal journal, Supplier<LogKey> key) {
        this(database, clock, journal, key, PATIENCE, ENTRIES_AT_ONCE);
    }

    /**
     * @param patience with another process that seals
     * @param entriesAtOnce how many are sealed in a transaction
     */
    Sealing(
            DataSource database,
            Clock clock,
            Journal journal,
            Supplier<LogKey> key,
            Duration patience,
            int entriesAtOnce) {
        this.sql = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        this.checkpoints = new Checkpoints(sql, clock, journal, key);
        this.tail = new UnsealedTail(database, clock);
        this.patience = patience;
        this.entriesAtOnce = entriesAtOnce;
    }

    /** What waits to be sealed. */
    UnsealedTail tail() {
        return tail;
    }

    /** Where the chain ends. */
    private record Head(String now, long seq, String hash, String log, String horizon) {}

    private record Young(EntryText entry, boolean sealed) {}

    /**
     * How far sealing has come. What is committed after its beginning waits for the next, so that it need not look again at what it has passed.
     *
     * @param until the snapshot at its beginning; null before
     * @param after the number of the last entry that was looked at
     */
    private record Pass(String until, long after, long sealed, boolean over) {
        static final Pass BEGINNING = new Pass(null, Long.MIN_VALUE, 0, false);

        Pass ended() {
            return new Pass(until, after, sealed, true);
        }
    }

    /** Seals everything that is committed, unless another process is at it, which then does. Tells how many entries it has sealed. */
    public long seal() {
        Pass pass = Pass.BEGINNING;
        while (!pass.over()) {
            Pass before = pass;
            pass = transaction.execute(
                    status -> taken("pg_try_advisory_xact_lock") ? sealSome(before) : before.ended());
        }
        return pass.sealed();
    }

    /**
     * Seals everything, then signs how far the chain goes. Empty if there is nothing to sign.
     *
     * @throws BadInputException if somebody else keeps the log from being sealed
     */
    public Optional<Checkpoint> checkpoint() {
        seal();
        return transaction.execute(status -> {
            waitForLock();
            return signed();
        });
    }

    /** The same every few minutes and every so many entries, where the chain has grown since; unless another process is at it. */
    public void checkpointIfDue() {
        if (checkpoints.due()) {
            transaction.executeWithoutResult(status -> {
                if (taken("pg_try_advisory_xact_lock")) {
                    signed();
                }
            });
        }
    }

    private Optional<Checkpoint> signed() {
        Pass pass = Pass.BEGINNING;
        while (!pass.over()) {
            pass = sealSome(pass);
        }
        Head head = head();
        return head.seq() == 0 ? Optional.empty() : Optional.of(checkpoints.sign(head.seq(), head.hash(), head.log()));
    }

    private void waitForLock() {
        sql.sql("SET LOCAL lock_timeout = " + patience.toMillis()).update();
        try {
            sql.sql("SELECT pg_advisory_xact_lock(" + LOCK + ")").query(row -> {});
        } catch (DataAccessException failed) {
            if (!Unavailability.sqlState(failed).filter(LOCK_TIMEOUT::equals).isPresent()) {
                throw failed;
            }
            throw new BadInputException(
                    "The log cannot be sealed and signed: another process has held the lock of the sealing for "
                            + patience.toSeconds()
                            + " s. See which, and end it if it should not: SELECT * FROM pg_locks WHERE locktype = 'advisory'");
        }
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

    private Pass sealSome(Pass pass) {
        Head head = head();
        String until = pass.until() == null ? head.now() : pass.until();
        List<Young> young = young(pass, head.horizon(), until);
        if (young.isEmpty()) {
            return pass.ended();
        }
        boolean over = young.size() <= entriesAtOnce;
        List<Young> some = over ? young : young.subList(0, entriesAtOnce);
        List<EntryText> entries =
                some.stream().filter(one -> !one.sealed()).map(Young::entry).toList();
        if (!entries.isEmpty()) {
            insert(head, entries, over ? until : head.horizon());
        }
        return new Pass(until, some.get(some.size() - 1).entry().number(), pass.sealed() + entries.size(), over);
    }

    private List<Young> young(Pass pass, String horizon, String until) {
        UnsealedTail.byIndexAlone(sql);
        List<Young> found = sql.sql(pass.until() == null ? YOUNG : FURTHER)
                .param("horizon", horizon)
                .param("until", until)
                .param("after", pass.after())
                .param("limit", entriesAtOnce + 1)
                .query((row, number) -> new Young(EntryRows.entry(row), row.getBoolean("sealed")))
                .list();
        UnsealedTail.asUsual(sql);
        return found;
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
}
