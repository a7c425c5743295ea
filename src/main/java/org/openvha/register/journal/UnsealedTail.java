package org.openvha.register.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What was committed since the last sealing, found by an index, so that it can be asked for all the time. Entries that were passed over are not among it; verifying finds those. Thread-safe. */
public final class UnsealedTail {

    static final String TAIL = """
            WITH last AS (SELECT coalesce((SELECT CASE WHEN pg_snapshot_xmax(horizon) <= pg_snapshot_xmax(pg_current_snapshot()) THEN horizon END
                FROM audit_seal ORDER BY seq DESC LIMIT 1), '3:3:'::pg_snapshot) AS horizon)
            SELECT count(*) AS waiting, coalesce(min(entry_id), 0) AS first, min(happened_at) AS since FROM audit_entry entry
            WHERE written_by >= (SELECT pg_snapshot_xmin(horizon) FROM last)
                AND NOT pg_visible_in_snapshot(written_by, (SELECT horizon FROM last))
                AND (SELECT seq FROM audit_seal seal WHERE seal.entry_id = entry.entry_id) IS NULL
            """;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public UnsealedTail(DataSource database, Clock clock) {
        this.sql = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        this.clock = clock;
    }

    /**
     * For the rest of a transaction. How many entries are younger than a snapshot the database cannot estimate: it takes them for a third of all and would read the whole log several times a second,
     * and all seals for a few of them. So entries and seals are both read by index, whose cost does not grow with the log, and nothing is compiled for what it believes to be many.
     */
    static void byIndexAlone(JdbcClient sql) {
        sql.sql("SET LOCAL enable_seqscan = off; SET LOCAL jit = off").update();
    }

    /** Ends that, since the transaction may be somebody else's. */
    static void asUsual(JdbcClient sql) {
        sql.sql("SET LOCAL enable_seqscan TO DEFAULT; SET LOCAL jit TO DEFAULT").update();
    }

    /**
     * How it stands.
     *
     * @param first the lowest number of those that wait; 0 if none does
     * @param age of the oldest by the clock of the software; zero if none waits
     */
    public record Length(long waiting, long first, Duration age) {}

    public Length read() {
        return transaction.execute(status -> {
            byIndexAlone(sql);
            return length();
        });
    }

    private Length length() {
        return sql.sql(TAIL)
                .query((row, number) -> {
                    OffsetDateTime since = row.getObject("since", OffsetDateTime.class);
                    Duration age = since == null ? Duration.ZERO : Duration.between(since.toInstant(), clock.instant());
                    return new Length(
                            row.getLong("waiting"), row.getLong("first"), age.isNegative() ? Duration.ZERO : age);
                })
                .single();
    }
}
