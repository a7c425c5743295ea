package org.openvha.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.fixtures.TestDatabase;

/** What clients hear while the database is down, and afterwards. */
class DatabaseDownTest {

    @TempDir
    Path folder;

    @Test
    void requests_are_told_to_come_back_and_the_service_recovers() throws SQLException {
        try (RunningService service =
                        RunningService.start(Options.USUAL, folder).withList(300);
                Connection admin = TestDatabase.administrator().getConnection()) {
            String database =
                    service.database.unwrap(HikariDataSource.class).getJdbcUrl().replaceFirst("^.*/", "");
            String etag = service.client.get("/api/list").header("ETag");
            down(admin, database);
            for (String path : new String[] {"/api/list", "/api/list.csv", "/api/runs/1/events", "/api/rule-sets"}) {
                assertUnavailable(service.client.get(path));
            }
            assertUnavailable(service.client.post("/api/runs", "{}", "Idempotency-Key", "a"));
            assertThat(service.client.get("/actuator/health/readiness").status())
                    .isEqualTo(503);
            assertThat(service.client.get("/actuator/health/liveness").status()).isEqualTo(200);
            up(admin, database);
            assertThat(service.client.get("/api/list").header("ETag")).isEqualTo(etag);
            assertThat(service.client.get("/actuator/health/readiness").status())
                    .isEqualTo(200);
        }
    }

    private static void assertUnavailable(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("unavailable");
        assertThat(answer.header("Retry-After")).isNotEmpty();
    }

    /** Of the test's own database only; the server goes on. */
    private static void down(Connection admin, String database) throws SQLException {
        execute(admin, "ALTER DATABASE " + database + " ALLOW_CONNECTIONS false");
        execute(
                admin,
                "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = '" + database + "'");
    }

    private static void up(Connection admin, String database) throws SQLException {
        execute(admin, "ALTER DATABASE " + database + " ALLOW_CONNECTIONS true");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
