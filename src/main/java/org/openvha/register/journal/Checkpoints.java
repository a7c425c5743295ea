package org.openvha.register.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.openvha.audit.Actor;
import org.openvha.audit.Checkpoint;
import org.openvha.audit.Event;
import org.openvha.audit.Journal;
import org.openvha.audit.LogKey;
import org.openvha.audit.Operation;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Signs how far the chain goes, and says when that is due.
 *
 * @param key asked for when a checkpoint is signed
 */
record Checkpoints(JdbcClient sql, Clock clock, Journal journal, Supplier<LogKey> key) {

    /** So much can be written anew without the key, at the most, and nothing that is older. */
    private static final Duration UNSIGNED_FOR = Duration.ofMinutes(5);

    private static final int UNSIGNED_ENTRIES = 1_000;

    /** The entry that tells of a checkpoint makes none due. */
    private static final String DUE = """
            SELECT sealed > entries + 1 AND (signed_at <= :before OR sealed >= entries + :most)
            FROM (SELECT coalesce((SELECT max(seq) FROM audit_seal), 0) AS sealed, coalesce(entries, 0) AS entries, coalesce(signed_at, '-infinity') AS signed_at
                FROM (SELECT 1) one LEFT JOIN (SELECT entries, signed_at FROM audit_checkpoint ORDER BY checkpoint_id DESC LIMIT 1) last ON true) log
            """;

    boolean due() {
        return sql.sql(DUE)
                .param("before", clock.instant().minus(UNSIGNED_FOR).atOffset(ZoneOffset.UTC))
                .param("most", UNSIGNED_ENTRIES)
                .query(Boolean.class)
                .single();
    }

    /**
     * In the transaction of whoever holds the lock of the sealing.
     *
     * @param entries how many the chain has
     * @param head the hash of the last
     * @param log its id
     */
    Checkpoint sign(long entries, String head, String log) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long number = sql.sql("SELECT coalesce(max(checkpoint_id), 0) + 1 FROM audit_checkpoint")
                .query(Long.class)
                .single();
        Checkpoint signed = Checkpoint.sign(key.get(), number, entries, head, log, now);
        sql.sql("INSERT INTO audit_checkpoint (checkpoint_id, entries, signed_at, jws) VALUES (?, ?, ?, ?)")
                .params(number, entries, OffsetDateTime.ofInstant(now, ZoneOffset.UTC), signed.jws())
                .update();
        journal.write(
                Actor.SOFTWARE,
                Event.done(Operation.ADMINISTRATION, "sign-checkpoint")
                        .with("checkpoint", number)
                        .with("entries", entries)
                        .with("head", head));
        return signed;
    }
}
