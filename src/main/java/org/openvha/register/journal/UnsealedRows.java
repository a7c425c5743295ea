package org.openvha.register.journal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds entries that are not in the chain, wherever they stand. */
record UnsealedRows(JdbcClient sql, Clock clock) {

    /** Long after the second in which sealing is done. */
    private static final int SECONDS_ALLOWED = 60;

    /** One that is older than a minute, while something written after it and older than a minute too was sealed, was passed over. */
    private static final String UNSEALED = """
            SELECT count(*) AS waiting, min(happened_at) AS since, min(entry_id) FILTER (WHERE passed_over) AS first, count(*) FILTER (WHERE passed_over) AS passed_over
            FROM (SELECT entry_id, happened_at, happened_at < :late AND entry_id <
                    (SELECT coalesce(max(entry_id), 0) FROM audit_entry JOIN audit_seal USING (entry_id) WHERE happened_at < :late) AS passed_over
                FROM audit_entry entry WHERE NOT EXISTS (SELECT FROM audit_seal seal WHERE seal.entry_id = entry.entry_id)) unsealed
            """;

    Unsealed read() {
        return sql.sql(UNSEALED)
                .param("late", clock.instant().minusSeconds(SECONDS_ALLOWED).atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Unsealed(
                        row.getLong("waiting"),
                        Optional.ofNullable(row.getObject("since", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        Optional.ofNullable(row.getObject("first", Long.class)),
                        row.getLong("passed_over")))
                .single();
    }
}
