package org.openvha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.access.Password;
import org.openvha.access.Role;
import org.openvha.fixtures.TestAccounts;
import org.openvha.fixtures.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may say where a client comes from. */
class TrustedProxiesTest {

    private static final int AT_ONCE = 4;

    private static DataSource database;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
    }

    @Test
    void nobody_is_believed_unless_a_setting_says_so(@TempDir Path folder) {
        try (RunningService service = RunningService.over(Options.USUAL.withRequestsPerSecond(1), database, folder)) {
            for (int request = 0; request < AT_ONCE; request++) {
                assertThat(from(service, "X-Forwarded-For", "198.51.100." + request))
                        .isEqualTo(200);
            }
            assertThat(from(service, "X-Forwarded-For", "198.51.100.99")).isEqualTo(429);
            assertThat(from(service, "Forwarded", "for=198.51.100.99")).isEqualTo(429);
        }
    }

    @Test
    void a_connection_from_elsewhere_than_the_proxy_is_not_believed(@TempDir Path folder) {
        try (RunningService service = RunningService.over(
                Options.USUAL.withRequestsPerSecond(1).withTrustedProxies("10.0.0.7", "192.0.2.0/24"),
                database,
                folder)) {
            for (int request = 0; request < AT_ONCE; request++) {
                from(service, "X-Forwarded-For", "198.51.100." + request);
            }
            assertThat(from(service, "X-Forwarded-For", "198.51.100.99")).isEqualTo(429);
        }
    }

    @Test
    void of_what_a_trusted_proxy_passes_on_its_own_word_counts_and_not_the_clients(@TempDir Path folder) {
        try (RunningService service = RunningService.over(
                Options.USUAL.withRequestsPerSecond(1).withTrustedProxies("127.0.0.0/8"), database, folder)) {
            for (int request = 0; request < AT_ONCE; request++) {
                assertThat(from(service, "X-Forwarded-For", "203.0.113." + request + ", 198.51.100.1"))
                        .isEqualTo(200);
            }
            assertThat(from(service, "X-Forwarded-For", "203.0.113.99, 198.51.100.1"))
                    .isEqualTo(429);
            assertThat(from(service, "X-Forwarded-For", "198.51.100.2")).isEqualTo(200);
        }
    }

    @Test
    void a_client_of_IPv6_is_its_network_however_the_proxy_names_it(@TempDir Path folder) {
        try (RunningService service = RunningService.over(
                Options.USUAL.withRequestsPerSecond(1).withTrustedProxies("127.0.0.0/8"), database, folder)) {
            for (int request = 0; request < AT_ONCE; request++) {
                assertThat(from(service, "X-Forwarded-For", "2001:db8::" + request))
                        .isEqualTo(200);
            }
            assertThat(from(service, "X-Forwarded-For", "2001:db8::99")).isEqualTo(429);
            assertThat(from(service, "X-Forwarded-For", "2001:db8:0:1::99")).isEqualTo(200);
        }
    }

    @Test
    void wrong_passwords_count_by_the_address_that_is_believed(@TempDir Path folder) {
        try (RunningService service =
                RunningService.over(Options.USUAL.withTrustedProxies("127.0.0.1"), database, folder)) {
            service.register.accounts().add(TestAccounts.ready(Role.ANALYST, "behind", Optional.empty()));
            service.register.accounts().setPassword("behind", new Password(TestAccounts.PASSWORD), false);
            Client behind = service.client.with(TestAccounts.basic("behind"));
            assertThat(behind.get("/api/runs", "X-Forwarded-For", "198.51.100.8")
                            .status())
                    .isEqualTo(200);
            assertThat(JdbcClient.create(database)
                            .sql("SELECT address FROM account_address WHERE name = 'behind'")
                            .query(String.class)
                            .list())
                    .containsExactly("198.51.100.8");
        }
    }

    private static int from(RunningService service, String header, String value) {
        return service.client.get("/api/runs", header, value).status();
    }
}
