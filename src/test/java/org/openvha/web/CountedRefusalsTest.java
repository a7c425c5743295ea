package org.openvha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.access.Password;
import org.openvha.access.Role;
import org.openvha.fixtures.TestAccounts;
import org.openvha.web.security.RefusalCounts;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever is refused before they are known leaves an entry in the log, and cannot fill it. */
class CountedRefusalsTest {

    @TempDir
    static Path folder;

    private static RunningService service;
    private static JdbcClient sql;

    @BeforeAll
    static void start() {
        service = RunningService.start(Options.USUAL, folder);
        sql = JdbcClient.create(service.database);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void many_requests_without_credentials_are_one_entry_for_each_minute() {
        long before = last();
        for (int request = 0; request < 20; request++) {
            assertThat(service.client.with("").get("/api/list").status()).isEqualTo(401);
        }
        assertThat(entries(before)).as("while the minute lasts").isEmpty();
        nextMinute();
        assertThat(service.client.with("").get("/api/runs").status()).isEqualTo(401);
        nextMinute();
        assertThat(entries(before))
                .containsExactly("no-credentials nobody api 20 REFUSED", "no-credentials nobody api 1 REFUSED");
    }

    @Test
    void pages_that_nobody_asks_for_are_counted_like_the_api() {
        long before = last();
        Reader reader = new Reader(service.url());
        for (int request = 0; request < 3; request++) {
            assertThat(reader.get("/reviews").header("Location")).isEqualTo("/sign-in");
        }
        nextMinute();
        assertThat(entries(before)).containsExactly("no-credentials nobody web 3 REFUSED");
    }

    @Test
    void what_cannot_be_read_as_credentials_and_a_form_of_nobodys_are_counted() {
        long before = last();
        assertThat(service.client.with("Basic !").get("/api/list").status()).isEqualTo(401);
        assertThat(new Reader(service.url()).post("/sign-in", "forged").status())
                .isEqualTo(403);
        nextMinute();
        assertThat(entries(before))
                .containsExactlyInAnyOrder(
                        "malformed-credentials nobody api 1 REFUSED", "form-of-another-site nobody web 1 REFUSED");
    }

    @Test
    void wrong_passwords_of_nobody_and_those_for_an_account_that_takes_none_are_counted() {
        add("tried");
        long before = last();
        for (int guess = 0; guess < 9; guess++) {
            api("tried", "wrong " + guess);
            api("a-password-in-the-wrong-field", "wrong " + guess);
        }
        assertThat(count(before, "wrong-password", "tried")).isEqualTo(5);
        nextMinute();
        assertThat(entries(before))
                .filteredOn(entry -> !entry.contains(" - "))
                .containsExactlyInAnyOrder(
                        "too-many-wrong-passwords tried api 4 REFUSED", "wrong-password nobody api 9 REFUSED");
    }

    @Test
    void a_wrong_present_password_and_a_sign_in_that_ended_are_logged_with_the_account() {
        add("changes");
        Reader reader = new Reader(service.url()).signedIn("changes");
        long before = last();
        reader.submit("/password", "present", "not this one", "chosen", "a new password", "again", "a new password");
        service.register.accounts().setPassword("changes", new Password("another horse battery"), false);
        reader.get("/");
        assertThat(count(before, "wrong-present-password", "changes")).isOne();
        assertThat(count(before, "sign-in-ended", "changes")).isOne();
    }

    @Test
    void requests_beyond_the_rate_are_counted_and_the_end_of_the_service_writes_what_was_counted(@TempDir Path other) {
        long before = last();
        try (RunningService limited =
                RunningService.over(Options.USUAL.withRequestsPerSecond(1), service.database, other)) {
            for (int request = 0; request < 7; request++) {
                limited.client.get("/api/runs");
            }
            assertThat(entries(before)).noneMatch(entry -> entry.startsWith("too-many-requests"));
        }
        assertThat(entries(before)).contains("too-many-requests nobody api 3 REFUSED");
    }

    private static void nextMinute() {
        service.clock.advance(Duration.ofMinutes(1));
        service.service().part(RefusalCounts.class, "refusalCounts").writeOver();
    }

    private static Answer api(String account, String password) {
        return service.client.with(TestAccounts.basic(account, password)).get("/api/runs");
    }

    private static void add(String name) {
        service.register.accounts().add(TestAccounts.ready(Role.ANALYST, name, Optional.empty()));
        service.register.accounts().setPassword(name, new Password(TestAccounts.PASSWORD), false);
    }

    private static long last() {
        return sql.sql("SELECT coalesce(max(entry_id), 0) FROM audit_entry")
                .query(Long.class)
                .single();
    }

    private static List<String> entries(long before) {
        return sql.sql(
                        "SELECT action || ' ' || actor || ' ' || door || ' ' || coalesce(details::json->>'count', '-') || ' ' || outcome FROM audit_entry WHERE entry_id > ? AND operation = 'ACCESS' AND outcome = 'REFUSED' ORDER BY entry_id")
                .param(before)
                .query(String.class)
                .list();
    }

    private static long count(long before, String action, String actor) {
        return sql.sql("SELECT count(*) FROM audit_entry WHERE entry_id > ? AND action = ? AND actor = ?")
                .params(before, action, actor)
                .query(Long.class)
                .single();
    }
}
