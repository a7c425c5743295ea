package org.openvha.register.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openvha.access.ClientAddress;
import org.openvha.fixtures.TestDatabase;
import org.openvha.register.accounts.AttemptRows.Attempt;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is counted of passwords before anybody looks at them, without the cost of looking. */
class AttemptRowsTest {

    private static final Instant NOW = Instant.parse("2024-02-01T09:00:00Z");

    private static JdbcClient sql;
    private static AttemptRows attempts;

    @BeforeAll
    static void start() {
        sql = JdbcClient.create(TestDatabase.fresh());
        attempts = new AttemptRows(sql);
    }

    @Test
    void an_address_that_waits_waits_alike_for_every_name_and_an_account_is_told_from_it() {
        ClientAddress from = ClientAddress.of("192.0.2.1");
        for (int wrong = 0; wrong < 20; wrong++) {
            assertThat(attempts.count(Optional.empty(), from, NOW)).isEqualTo(Attempt.COUNTED);
        }
        assertThat(attempts.count(Optional.empty(), from, NOW)).isEqualTo(Attempt.ADDRESS_WAITS);
        assertThat(attempts.count(Optional.of("there"), from, NOW)).isEqualTo(Attempt.ADDRESS_WAITS);
        for (int wrong = 0; wrong < 5; wrong++) {
            attempts.count(Optional.of("there"), ClientAddress.of("192.0.2.2"), NOW);
        }
        assertThat(attempts.count(Optional.of("there"), from, NOW)).isEqualTo(Attempt.ADDRESS_WAITS);
        assertThat(attempts.count(Optional.of("there"), ClientAddress.of("192.0.2.3"), NOW))
                .isEqualTo(Attempt.ACCOUNT_WAITS);
    }

    @Test
    void a_few_wrong_passwords_for_each_account_of_an_office_make_the_office_wait() {
        ClientAddress office = ClientAddress.of("198.51.100.1");
        for (int guess = 0; guess < 100; guess++) {
            String tried = "of-the-office-" + guess / 4;
            if (guess % 4 == 0) {
                used(tried, office);
            }
            assertThat(attempts.count(Optional.of(tried), office, NOW)).isEqualTo(Attempt.COUNTED);
        }
        used("last", office);
        assertThat(attempts.count(Optional.of("last"), office, NOW)).isEqualTo(Attempt.ADDRESS_WAITS);
        assertThat(attempts.count(Optional.of("last"), office, NOW.plusSeconds(60)))
                .isEqualTo(Attempt.COUNTED);
        assertThat(attempts.count(Optional.of("new-here"), office, NOW))
                .as("who was never there before is counted apart")
                .isEqualTo(Attempt.COUNTED);
    }

    @Test
    void right_ones_at_an_address_that_is_known_are_taken_back() {
        ClientAddress office = ClientAddress.of("198.51.100.2");
        used("busy", office);
        for (int times = 0; times < 250; times++) {
            assertThat(attempts.count(Optional.of("busy"), office, NOW)).isEqualTo(Attempt.COUNTED);
            attempts.wasRight("busy", office, NOW);
        }
    }

    /** Somebody signed in there, after whom no count of the address is left. */
    private static void used(String account, ClientAddress from) {
        sql.sql("INSERT INTO account_address (name, address, last_at) VALUES (?, ?, ?)")
                .params(account, from.text(), NOW.atOffset(ZoneOffset.UTC))
                .update();
    }
}
