package org.openvha.register.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.fixtures.RandomCaseFiles;
import org.openvha.fixtures.TestDatabase;
import org.openvha.register.runs.Run;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListTurningTest {

    private static final Duration PAGE_TIME = Duration.ofMinutes(30);

    @TempDir
    static Path temporary;

    private DataSource database;
    private Registers registers;
    private Run former;
    private Run inForce;
    private Run simulation;
    private Instant replaced;

    @BeforeAll
    void replace_a_list() {
        database = TestDatabase.fresh();
        registers = Registers.over(database, Path.of("rules"), temporary);
        registers.load(RandomCaseFiles.people(30, 4, StoredList.AS_OF));
        former = registers.assess("2024-01-31");
        simulation = registers.simulate("vha-2020.04", "2024-01-31");
        inForce = registers.assess("2024-02-01");
        former = registers.again(former);
        replaced = former.inForceUntil().orElseThrow();
    }

    @AfterAll
    void close() {
        registers.register().close();
    }

    @Test
    void the_list_in_force_and_simulations_can_always_be_read() {
        Instant muchLater = replaced.plus(Duration.ofDays(900));

        assertThat(at(muchLater).of(inForce.id(), false)).isEqualTo(new ListAccess.Allowed(inForce, Optional.empty()));
        assertThat(at(muchLater).of(simulation.id(), false))
                .isEqualTo(new ListAccess.Allowed(simulation, Optional.empty()));
    }

    @Test
    void the_pages_of_a_list_that_was_replaced_can_be_turned_for_a_while() {
        ListAccess.Allowed whileTurning = new ListAccess.Allowed(former, Optional.of(replaced.plus(PAGE_TIME)));

        assertThat(at(replaced).of(former.id(), false)).isEqualTo(whileTurning);
        assertThat(at(replaced.plus(PAGE_TIME).minusNanos(1)).of(former.id(), false))
                .isEqualTo(whileTurning);
    }

    @Test
    void then_it_is_gone_and_the_remedy_is_the_list_in_force() {
        assertThat(at(replaced.plus(PAGE_TIME)).of(former.id(), false))
                .isEqualTo(new ListAccess.Gone(
                        former,
                        "This list was replaced, and its pages could be turned for 30 minutes after that. Former lists are for auditors and archivists.",
                        "Start again with the list in force, from its first page."));
    }

    @Test
    void with_history_on_it_is_never_gone() {
        assertThat(at(replaced.plus(Duration.ofDays(900))).of(former.id(), true))
                .isEqualTo(new ListAccess.Allowed(former, Optional.empty()));
    }

    @Test
    void a_run_that_never_was_is_unknown() {
        assertThat(at(replaced).of(4711, true))
                .isInstanceOfSatisfying(
                        ListAccess.Unknown.class,
                        unknown -> assertThat(unknown.reason()).isEqualTo("There is no run of this number."));
    }

    @Test
    void a_run_under_way_or_one_that_failed_has_no_list() {
        JdbcClient sql = JdbcClient.create(database);
        long run = sql.sql("""
                        INSERT INTO run (mode, state, rule_set, rule_set_digest, as_of, load_id, software, started_at)
                        VALUES ('ASSESSMENT', 'RUNNING', 'vha-2024.01', (SELECT digest FROM published_rule_set WHERE rule_set = 'vha-2024.01'), '2024-01-31', 1, 'OpenVHA', '2024-06-02T00:00:00Z')
                        RETURNING run_id
                        """).query(Long.class).single();
        says(run, "This run has not ended, so there is no list of it yet.");

        sql.sql("UPDATE run SET state = 'FAILED', ended_at = started_at, problem = 'tried' WHERE run_id = ?")
                .param(run)
                .update();
        says(run, "This run did not come to its end and left no list.");
    }

    private void says(long run, String reason) {
        assertThat(at(replaced).of(run, true))
                .isInstanceOfSatisfying(
                        ListAccess.Unknown.class,
                        unknown -> assertThat(unknown.reason()).isEqualTo(reason));
    }

    private ListTurning at(Instant now) {
        return new ListTurning(registers.register().runs(), Clock.fixed(now, ZoneOffset.UTC), PAGE_TIME);
    }
}
