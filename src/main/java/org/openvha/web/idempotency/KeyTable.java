package org.openvha.web.idempotency;

import java.sql.Connection;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code idempotency_key} through one connection. */
final class KeyTable {

    private static final int DAYS_KEPT = 1;
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final JdbcClient sql;
    private final Clock clock;

    KeyTable(Connection connection, Clock clock) {
        this.sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        this.clock = clock;
    }

    /** Forgets every key that is a day old. */
    void forgetOld() {
        sql.sql("DELETE FROM idempotency_key WHERE created_at <= ?")
                .param(timestamp(clock.instant().minus(DAYS_KEPT, ChronoUnit.DAYS)))
                .update();
    }

    Optional<KeyRow> find(String route, String key) {
        return sql.sql("SELECT request_digest, status, headers, body FROM idempotency_key WHERE route = ? AND key = ?")
                .params(route, key)
                .query((row, number) -> new KeyRow(
                        row.getString("request_digest"),
                        row.getObject("status") == null
                                ? Optional.empty()
                                : Optional.of(new KeptAnswer(
                                        row.getInt("status"),
                                        JSON.readValue(row.getString("headers"), HEADERS),
                                        row.getString("body")))))
                .optional();
    }

    /** Says that a request is being worked on; what an earlier one left that never got an answer is overwritten. */
    void begin(String route, String key, String requestDigest) {
        sql.sql("""
                        INSERT INTO idempotency_key (route, key, request_digest, created_at) VALUES (?, ?, ?, ?)
                        ON CONFLICT (route, key) DO UPDATE SET request_digest = EXCLUDED.request_digest, created_at = EXCLUDED.created_at
                        """)
                .params(route, key, requestDigest, timestamp(clock.instant()))
                .update();
    }

    void answer(String route, String key, KeptAnswer answer) {
        sql.sql("UPDATE idempotency_key SET status = ?, headers = ?::json, body = ? WHERE route = ? AND key = ?")
                .params(answer.status(), JSON.writeValueAsString(answer.headers()), answer.body(), route, key)
                .update();
    }

    void forget(String route, String key) {
        sql.sql("DELETE FROM idempotency_key WHERE route = ? AND key = ?")
                .params(route, key)
                .update();
    }

    /** Whether this connection now holds the turn of a key, which ends with the connection at the latest: a crash blocks no key. */
    boolean takeTurn(String route, String key) {
        return sql.sql("SELECT pg_try_advisory_lock(hashtextextended(?, 0))")
                .param(route + " " + key)
                .query(Boolean.class)
                .single();
    }

    void endTurn(String route, String key) {
        sql.sql("SELECT pg_advisory_unlock(hashtextextended(?, 0))")
                .param(route + " " + key)
                .query(Boolean.class)
                .single();
    }

    private static Timestamp timestamp(Instant instant) {
        return Timestamp.from(instant);
    }
}
