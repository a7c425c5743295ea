package org.openvha.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.openvha.fixtures.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

class OldKeysTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-02-02T09:00:00Z"), ZoneOffset.UTC);

    private final DataSource database = TestDatabase.fresh();
    private final JdbcClient sql = JdbcClient.create(database);

    @Test
    void answers_of_a_day_ago_are_gone_when_a_service_starts_and_nobody_needs_to_post() {
        key("old", "2024-02-01T09:00:00Z");
        key("young", "2024-02-01T09:00:01Z");
        OldKeys.start(database, CLOCK).close();
        assertThat(keys()).isEqualTo("young");
    }

    @Test
    void they_go_while_it_runs_as_well() {
        key("young", "2024-02-01T09:00:01Z");
        try (OldKeys keys = OldKeys.start(database, CLOCK);
                OldKeys later = OldKeys.start(database, Clock.offset(CLOCK, Duration.ofDays(-1)))) {
            key("older", "2024-02-01T08:59:59Z");
            later.forget();
            assertThat(keys()).isEqualTo("older young");
            keys.forget();
            assertThat(keys()).isEqualTo("young");
        }
    }

    @Test
    void a_database_that_is_away_does_not_keep_a_service_from_starting() {
        assertThatCode(() -> OldKeys.start(TestDatabase.empty(), CLOCK).close()).doesNotThrowAnyException();
    }

    private void key(String key, String createdAt) {
        sql.sql(
                        "INSERT INTO idempotency_key (route, key, request_digest, created_at) VALUES ('POST /api/runs by analyst', '"
                                + key + "', 'x', '" + createdAt + "')")
                .update();
    }

    private String keys() {
        return sql.sql("SELECT string_agg(key, ' ' ORDER BY key) FROM idempotency_key")
                .query(String.class)
                .single();
    }
}
