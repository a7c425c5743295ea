package org.openvha.register.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openvha.access.Account;
import org.openvha.access.ClientAddress;
import org.openvha.access.Password;
import org.openvha.access.Role;
import org.openvha.access.Secrets;
import org.openvha.access.Training;
import org.openvha.document.BadInputException;
import org.openvha.fixtures.TestDatabase;
import org.openvha.fixtures.Tester;
import org.openvha.register.journal.DatabaseJournal;
import org.springframework.jdbc.core.simple.JdbcClient;

class AccountsTest {

    private static final Instant NOW = Instant.parse("2024-02-01T09:00:00Z");
    private static final Password RIGHT = new Password("correct horse battery");

    private static final ClientAddress HOME = ClientAddress.of("192.0.2.200");
    private static final ClientAddress HERE = ClientAddress.of("192.0.2.1");

    private static DataSource database;
    private static JdbcClient sql;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
        sql = JdbcClient.create(database);
    }

    @Test
    void every_change_is_kept_with_who_made_it_and_when_and_logged() {
        Accounts accounts = at(NOW);
        accounts.add(account("changed"));
        accounts.change(
                "changed",
                AccountChange.TRAINED,
                before -> before.with(new Training("Data protection", LocalDate.of(2025, 1, 1))));
        accounts.change("changed", AccountChange.LOCKED, before -> before.locked(Optional.of("left")));

        Account now = accounts.require("changed").account();
        assertThat(now.version()).isEqualTo(3);
        assertThat(now.lock()).contains("left");
        assertThat(sql.sql(
                                "SELECT change || ' ' || changed_by FROM account_change WHERE name = 'changed' ORDER BY version")
                        .query(String.class)
                        .list())
                .containsExactly("ADDED tester", "TRAINED tester", "LOCKED tester");
        assertThat(sql.sql("SELECT action FROM audit_entry WHERE details::text LIKE '%\"changed\"%' ORDER BY entry_id")
                        .query(String.class)
                        .list())
                .containsExactly("account-added", "account-trained", "account-locked");
    }

    @Test
    void the_database_itself_forgets_and_changes_no_account() {
        at(NOW).add(account("kept"));
        for (String attempt : List.of(
                "DELETE FROM account_change WHERE name = 'kept'",
                "UPDATE account_change SET role = 'AUDITOR' WHERE name = 'kept'",
                "TRUNCATE account_change",
                "INSERT INTO account_change (name, version, change, changed_at, changed_by, role) VALUES ('kept', 3, 'CHANGED', now(), 'x', 'AUDITOR')",
                "INSERT INTO account_change (name, version, change, changed_at, changed_by, role, subject) VALUES ('kept', 2, 'CHANGED', now(), 'x', 'AUDITOR', 'another')")) {
            assertThatThrownBy(() -> sql.sql(attempt).update()).as(attempt).isInstanceOf(RuntimeException.class);
        }
        assertThat(at(NOW).require("kept").account().role()).isEqualTo(Role.ANALYST);
    }

    @Test
    void names_and_subjects_belong_to_one_account() {
        Accounts accounts = at(NOW);
        accounts.add(Account.named("bound", Role.AUDITOR, Optional.empty(), Optional.of("subject-1")));
        assertThat(accounts.of("subject-1").orElseThrow().account().name()).isEqualTo("bound");
        assertThat(accounts.of("subject-2")).isEmpty();
        assertThatThrownBy(() -> accounts.add(account("bound"))).isInstanceOf(BadInputException.class);
        assertThatThrownBy(() ->
                        accounts.add(Account.named("other", Role.AUDITOR, Optional.empty(), Optional.of("subject-1"))))
                .isInstanceOf(BadInputException.class);
        assertThatThrownBy(() -> accounts.setPassword("bound", RIGHT, false)).isInstanceOf(BadInputException.class);
        assertThat(accounts.signIn("bound", RIGHT.text(), HERE)).isEqualTo(new SignIn.Wrong("bound"));
        assertThatThrownBy(() -> accounts.require("bond"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("bound");
    }

    @Test
    void only_a_hash_of_the_password_is_kept_and_the_former_is_gone() {
        Accounts accounts = with("hashed");
        String first = hash("hashed");
        assertThat(first).startsWith("{pbkdf2-sha512}").doesNotContain(RIGHT.text());
        assertThat(accounts.signIn("hashed", RIGHT.text(), HERE)).isEqualTo(new SignIn.Right("hashed", 1));
        accounts.setPassword("hashed", RIGHT, true);
        assertThat(hash("hashed")).isNotEqualTo(first);
        assertThat(accounts.signIn("hashed", RIGHT.text(), HERE)).isEqualTo(new SignIn.Right("hashed", 2));
        assertThat(accounts.require("hashed").password().orElseThrow().temporary())
                .isTrue();
    }

    @Test
    void after_five_wrong_passwords_no_process_takes_even_the_right_one_for_a_minute() {
        Accounts one = with("guessed");
        for (int guess = 0; guess < 5; guess++) {
            assertThat(one.signIn("guessed", "wrong " + guess, HERE)).isEqualTo(new SignIn.Wrong("guessed"));
        }
        assertThat(at(NOW.plusSeconds(59)).signIn("guessed", RIGHT.text(), HERE))
                .isEqualTo(new SignIn.Delayed(Optional.of("guessed")));
        Accounts later = at(NOW.plusSeconds(60));
        assertThat(later.signIn("guessed", "wrong again", HERE)).isEqualTo(new SignIn.Wrong("guessed"));
        assertThat(at(NOW.plusSeconds(60).plus(Duration.ofMinutes(2)).minusMillis(1))
                        .signIn("guessed", RIGHT.text(), HERE))
                .isEqualTo(new SignIn.Delayed(Optional.of("guessed")));
        Accounts free = at(NOW.plusSeconds(60).plus(Duration.ofMinutes(2)));
        assertThat(free.signIn("guessed", RIGHT.text(), HERE)).isEqualTo(new SignIn.Right("guessed", 1));
        assertThat(free.signIn("guessed", "wrong", HERE)).isEqualTo(new SignIn.Wrong("guessed"));
        assertThat(free.signIn("guessed", RIGHT.text(), HERE)).isEqualTo(new SignIn.Right("guessed", 1));
    }

    @Test
    void wrong_passwords_from_elsewhere_keep_nobody_out_who_comes_as_usual() {
        Accounts accounts = with("usual");
        assertThat(accounts.signIn("usual", RIGHT.text(), HOME)).isEqualTo(new SignIn.Right("usual", 1));
        for (int guess = 0; guess < 10; guess++) {
            accounts.signIn("usual", "wrong " + guess, ClientAddress.of("198.51.100." + guess));
        }
        assertThat(accounts.signIn("usual", RIGHT.text(), ClientAddress.of("198.51.100.77")))
                .as("all addresses from which it was not used share one count")
                .isEqualTo(new SignIn.Delayed(Optional.of("usual")));
        assertThat(accounts.signIn("usual", RIGHT.text(), HOME)).isEqualTo(new SignIn.Right("usual", 1));
        assertThat(accounts.signIn("usual", RIGHT.text(), ClientAddress.of("198.51.100.77")))
                .as("and the owner's coming does not open it to others")
                .isEqualTo(new SignIn.Delayed(Optional.of("usual")));
    }

    @Test
    void an_address_that_is_known_has_a_count_of_its_own_and_is_forgotten_after_thirty_days() {
        with("home").signIn("home", RIGHT.text(), HOME);
        Accounts lastDay = at(NOW.plus(Duration.ofDays(30)));
        for (int guess = 0; guess < 5; guess++) {
            lastDay.signIn("home", "wrong " + guess, HOME);
        }
        assertThat(lastDay.signIn("home", RIGHT.text(), HOME)).isEqualTo(new SignIn.Delayed(Optional.of("home")));
        assertThat(lastDay.signIn("home", RIGHT.text(), HERE)).isEqualTo(new SignIn.Right("home", 1));
        Accounts later = at(NOW.plus(Duration.ofDays(32)));
        later.signIn("home", "wrong", HOME);
        assertThat(sql.sql("SELECT address FROM account_attempt WHERE name = 'home' ORDER BY address")
                        .query(String.class)
                        .list())
                .containsExactly("");
    }

    @Test
    void an_address_that_tries_many_accounts_must_wait_whatever_it_tries() {
        ClientAddress sprayer = ClientAddress.of("203.0.113.5");
        Accounts accounts = with("sprayed");
        for (int guess = 0; guess < 20; guess++) {
            assertThat(accounts.signIn("nobody-" + guess, "Password1234", sprayer))
                    .isEqualTo(new SignIn.Nobody());
        }
        assertThat(accounts.signIn("nobody", "Password1234", sprayer)).isEqualTo(new SignIn.Delayed(Optional.empty()));
        assertThat(accounts.signIn("sprayed", RIGHT.text(), sprayer))
                .isEqualTo(new SignIn.Delayed(Optional.of("sprayed")));
        assertThat(accounts.signIn("sprayed", RIGHT.text(), HOME)).isEqualTo(new SignIn.Right("sprayed", 1));
        assertThat(at(NOW.plusSeconds(60)).signIn("sprayed", RIGHT.text(), sprayer))
                .isEqualTo(new SignIn.Right("sprayed", 1));
    }

    @Test
    void another_password_by_whoever_keeps_the_accounts_ends_the_delays() {
        Accounts accounts = with("helped");
        for (int guess = 0; guess < 6; guess++) {
            accounts.signIn("helped", "wrong " + guess, ClientAddress.of("203.0.113.77"));
        }
        accounts.setPassword("helped", RIGHT, false);
        assertThat(accounts.signIn("helped", RIGHT.text(), HOME)).isEqualTo(new SignIn.Right("helped", 2));
    }

    @Test
    void many_guesses_at_once_are_no_more_than_five() throws Exception {
        Accounts accounts = with("raced");
        ExecutorService guessers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<SignIn>> guesses = java.util.stream.IntStream.range(0, 24)
                    .<Callable<SignIn>>mapToObj(number -> () -> accounts.signIn("raced", "wrong " + number, HERE))
                    .toList();
            for (Future<SignIn> guess : guessers.invokeAll(guesses)) {
                assertThat(guess.get())
                        .isIn(new SignIn.Wrong("raced"), new SignIn.Delayed(Optional.of("raced")), new SignIn.Busy());
            }
        } finally {
            guessers.shutdown();
        }
        assertThat(sql.sql("SELECT wrong FROM account_attempt WHERE name = 'raced'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
    }

    @Test
    void nobody_is_answered_like_somebody() {
        assertThat(at(NOW).signIn("nobody", "whatever", HERE)).isEqualTo(new SignIn.Nobody());
        assertThat(at(NOW).signIn("no name\0", "x".repeat(100_000), HERE)).isEqualTo(new SignIn.Nobody());
        assertThat(sql.sql("SELECT count(*) FROM account_attempt WHERE name = 'nobody'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_first_start_makes_one_account_for_each_role_and_only_once() {
        DataSource empty = TestDatabase.fresh();
        Accounts accounts = new Accounts(
                empty,
                Clock.fixed(NOW, ZoneOffset.UTC),
                Tester.ACTORS,
                new DatabaseJournal(empty, clock(NOW), Tester.ACTORS));
        FirstAccounts first = new FirstAccounts(accounts, new Secrets());
        var passwords = first.passwords();
        first.make(passwords, account -> account, true);
        assertThat(first.missing()).isFalse();
        assertThat(accounts.all()).hasSize(Role.values().length);
        assertThat(accounts.all())
                .allMatch(known -> known.password().orElseThrow().temporary());
        assertThat(accounts.signIn("auditor", passwords.get("auditor").text(), HERE))
                .isEqualTo(new SignIn.Right("auditor", 1));
    }

    private static Accounts with(String name) {
        Accounts accounts = at(NOW);
        accounts.add(account(name));
        accounts.setPassword(name, RIGHT, false);
        return accounts;
    }

    private static Account account(String name) {
        return Account.named(name, Role.ANALYST, Optional.empty(), Optional.empty());
    }

    private static Accounts at(Instant now) {
        return new Accounts(
                database, clock(now), Tester.ACTORS, new DatabaseJournal(database, clock(now), Tester.ACTORS));
    }

    private static Clock clock(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private static String hash(String name) {
        return sql.sql("SELECT hash FROM account_password WHERE name = ?")
                .param(name)
                .query(String.class)
                .single();
    }
}
