package org.openvha.register.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvha.fixtures.TestDatabase;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database itself refuses, even to its owner. */
class ListGuardsTest {

    private JdbcClient sql;
    private JdbcClient onlooker;
    private TransactionTemplate transaction;
    private long done;
    private long simulation;
    private long running;

    @BeforeEach
    void one_run_of_each_kind() {
        DataSource database = TestDatabase.fresh();
        DataSource owner = TestDatabase.asOwner(database);
        onlooker = JdbcClient.create(TestDatabase.asOwner(database));
        sql = JdbcClient.create(owner);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(owner));
        allowed("INSERT INTO fact_load VALUES (1, '2024-02-01T00:00:00Z', 'EXTRACT', true, 'a', 'b', '{}')");
        done = started("ASSESSMENT");
        together(() -> {
            listed(done, 1, "N1");
            allowed("INSERT INTO listed_points VALUES (" + done + ", 'ROBBERY', 'N1', 7)");
            end(done, 1);
            putInForce(done, "2024-02-01T00:02:00Z");
        });
        simulation = started("SIMULATION");
        end(simulation, 0);
        running = started("ASSESSMENT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state = 'RUNNING', ended_at = NULL, result_digest = NULL",
                "state = 'FAILED', result_digest = NULL",
                "result_digest = 'other'",
                "included = 2, individuals = 2",
                "mode = 'SIMULATION'",
                "as_of = '2024-01-01'",
                "problem = 'none'",
                "software = 'other'"
            })
    void a_run_that_is_done_never_changes(String change) {
        refused("UPDATE run SET " + change + " WHERE run_id = " + done);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mode = 'SIMULATION'",
                "rule_set = 'other'",
                "rule_set_digest = 'other'",
                "as_of = '2024-01-01'",
                "software = 'other'",
                "rule_set_because = 'other'",
                "started_at = '2024-01-01T00:00:00Z'"
            })
    void what_a_run_was_started_with_never_changes_even_at_its_end(String change) {
        refused("UPDATE run SET " + change + " WHERE run_id = " + running);
        refused("UPDATE run SET " + change
                + ", state = 'FAILED', problem = 'p', ended_at = '2024-02-01T00:01:00Z' WHERE run_id = " + running);
    }

    @Test
    void no_run_is_forgotten() {
        for (long run : new long[] {done, simulation, running}) {
            refused("DELETE FROM run WHERE run_id = " + run);
        }
        refused("TRUNCATE run CASCADE");
    }

    @Test
    void there_is_one_run_at_a_time() {
        assertThatThrownBy(() -> started("SIMULATION")).isInstanceOf(DataAccessException.class);
    }

    @Test
    void nobody_is_added_to_or_changed_on_the_list_of_a_run_that_has_ended() {
        for (long run : new long[] {done, simulation}) {
            refused("INSERT INTO listed VALUES (" + run
                    + ", 2, 'N2', 9, 'Barnet', 'NW', 20, false, false, '{}', '{}')");
            refused("INSERT INTO listed_points VALUES (" + run + ", 'KNIFE', 'N1', 7)");
        }
        refused("INSERT INTO listed_points VALUES (987654, 'KNIFE', 'N1', 7)");
        refused("UPDATE listed SET score = 1");
        refused("UPDATE listed_points SET points = 1");
        refused("DELETE FROM listed");
        refused("DELETE FROM listed_points");
        refused("TRUNCATE listed");
        refused("TRUNCATE listed_points");
    }

    @Test
    void a_run_begins_as_one_that_has_come_to_nothing() {
        for (String claim : new String[] {
            "'DONE', 0, '2024-02-01T00:00:00Z', 'r'",
            "'RUNNING', 0, NULL, NULL",
            "'FAILED', NULL, '2024-02-01T00:00:00Z', NULL"
        }) {
            refused(
                    "INSERT INTO run (mode, rule_set, rule_set_digest, as_of, load_id, software, started_at, state, included, ended_at, result_digest)"
                            + " VALUES ('SIMULATION', 'vha-2024.01', 'd', '2024-01-31', 1, 'OpenVHA', '2024-02-01T00:00:00Z', "
                            + claim + ")",
                    "A run begins");
        }
    }

    @Test
    void a_list_is_complete_when_its_run_is_done() {
        for (int included : new int[] {1, 2, 3}) {
            refusedTogether("not complete", () -> {
                listed(running, 1, "N1");
                listed(running, 3, "N2");
                end(running, included);
            });
        }
        together(() -> {
            listed(running, 1, "N1");
            listed(running, 3, "N2");
            listed(running, 2, "N3");
            end(running, 3);
        });
    }

    @Test
    void nobody_slips_a_row_into_the_list_of_a_run_under_way() {
        allowed("INSERT INTO listed_points VALUES (" + running + ", 'ROBBERY', 'N1', 900)");
        refusedTogether("another wrote to it", () -> {
            listed(running, 1, "N1");
            end(running, 1);
        });
        listed(running, 1, "N1");
        refusedTogether("another wrote to it", () -> end(running, 1));
    }

    @Test
    void a_run_waits_for_a_row_that_another_is_just_slipping_in() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<?> ending = transaction.execute(status -> {
                allowed("INSERT INTO listed_points VALUES (" + running + ", 'ROBBERY', 'N1', 900)");
                Future<?> end = other.submit(() -> end(running, 0));
                awaitWaiting(end);
                return end;
            });
            assertThatThrownBy(ending::get).hasStackTraceContaining("another wrote to it");
        } finally {
            other.shutdown();
        }
    }

    @Test
    void a_run_that_fails_leaves_no_list() {
        listed(running, 1, "N1");
        assertThatThrownBy(() -> sql.sql("UPDATE run SET state = 'FAILED', ended_at = now() WHERE run_id = ?")
                        .param(running)
                        .update())
                .hasMessageContaining("leaves a list");
    }

    @Test
    void a_simulation_cannot_reach_the_list() {
        for (String mode : new String[] {"ASSESSMENT", "SIMULATION"}) {
            refused("INSERT INTO list_in_force VALUES (" + simulation + ", '" + mode
                    + "', '2024-02-02T00:00:00Z', NULL)");
            refused("UPDATE list_in_force SET run_id = " + simulation + ", mode = '" + mode + "'");
        }
        refused("UPDATE run SET mode = 'ASSESSMENT' WHERE run_id = " + simulation);
        refusedTogether("A list comes in force once", () -> {
            close("2024-02-02T00:00:00Z");
            allowed("INSERT INTO list_in_force VALUES (" + simulation
                    + ", 'ASSESSMENT', '2024-02-02T00:00:00Z', NULL)");
        });
    }

    @Test
    void a_run_that_is_not_done_or_was_done_before_cannot_reach_the_list() {
        refusedTogether("A list comes in force once", () -> {
            close("2024-02-02T00:00:00Z");
            putInForce(running, "2024-02-02T00:00:00Z");
        });
        end(running, 0);
        refusedTogether("A list comes in force once", () -> {
            close("2024-02-02T00:00:00Z");
            putInForce(running, "2024-02-02T00:00:00Z");
        });
    }

    @Test
    void one_list_is_in_force_and_never_none() {
        refusedTogether("one_list_in_force", () -> {
            end(running, 0);
            putInForce(running, "2024-02-02T00:00:00Z");
        });
        refusedTogether("A list goes out of force when another comes", () -> close("2024-02-02T00:00:00Z"));
        refusedTogether("A list comes in force once", () -> {
            close("2024-02-02T00:00:00Z");
            end(running, 0);
            putInForce(running, "2024-02-01T12:00:00Z");
        });
        replace();
    }

    @Test
    void a_list_that_went_out_of_force_stays_known_as_it_was() {
        refused("UPDATE list_in_force SET in_force_from = '2023-01-01T00:00:00Z'");
        refused("UPDATE list_in_force SET in_force_until = '2023-01-01T00:00:00Z'");
        refused("DELETE FROM list_in_force");
        replace();
        for (String former : new String[] {" WHERE run_id = " + done, ""}) {
            refused("UPDATE list_in_force SET in_force_until = NULL" + former);
            refused("UPDATE list_in_force SET in_force_until = '2024-02-03T00:00:00Z'" + former);
            refused("DELETE FROM list_in_force" + former);
        }
        refused("INSERT INTO list_in_force VALUES (" + done + ", 'ASSESSMENT', '2024-02-04T00:00:00Z', NULL)");
        refused("TRUNCATE list_in_force");
    }

    private void replace() {
        together(() -> {
            close("2024-02-02T00:00:00Z");
            end(running, 0);
            putInForce(running, "2024-02-02T00:00:00Z");
        });
    }

    private long started(String mode) {
        return sql.sql("""
                        INSERT INTO run (mode, state, rule_set, rule_set_digest, as_of, load_id, software, started_at)
                        SELECT ?, 'RUNNING', rule_set, digest, '2024-01-31', 1, 'OpenVHA', '2024-02-01T00:00:00Z'
                        FROM published_rule_set WHERE rule_set = 'vha-2024.01' RETURNING run_id
                        """).param(mode).query(Long.class).single();
    }

    private void listed(long run, int rank, String individual) {
        sql.sql("INSERT INTO listed VALUES (?, ?, ?, 9, 'Barnet', 'NW', 20, false, false, '{}', '{}')")
                .params(run, rank, individual)
                .update();
    }

    private void end(long run, int included) {
        sql.sql("""
                        UPDATE run SET state = 'DONE', ended_at = '2024-02-01T00:01:00Z', individuals = ?, included = ?, removed = 0,
                            not_included = 0, incomplete = 0, result_digest = 'r' WHERE run_id = ?
                        """).params(included, included, run).update();
    }

    private void close(String until) {
        allowed("UPDATE list_in_force SET in_force_until = '" + until + "' WHERE in_force_until IS NULL");
    }

    private void putInForce(long run, String from) {
        allowed("INSERT INTO list_in_force (run_id, mode, in_force_from) VALUES (" + run + ", 'ASSESSMENT', '" + from
                + "')");
    }

    /** Returns when the work waits for the row of a run, or has not done so; asked outside of the transaction, which would be told the same for ever. */
    private void awaitWaiting(Future<?> work) {
        String waiting =
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
        while (!work.isDone()
                && onlooker.sql(waiting).query(Long.class).single().equals(0L)) {
            Thread.onSpinWait();
        }
    }

    private void together(Runnable statements) {
        transaction.executeWithoutResult(status -> statements.run());
    }

    private void refusedTogether(String why, Runnable statements) {
        assertThatThrownBy(() -> together(statements)).hasStackTraceContaining(why);
    }

    private void allowed(String statement) {
        assertThat(sql.sql(statement).update()).isEqualTo(1);
    }

    private void refused(String statement) {
        refused(statement, "");
    }

    private void refused(String statement, String why) {
        assertThatThrownBy(() -> sql.sql(statement).update())
                .as(statement)
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining(why);
    }
}
