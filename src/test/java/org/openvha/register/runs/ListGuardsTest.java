package org.openvha.register.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvha.fixtures.TestDatabase;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database itself refuses, whatever the software says. */
class ListGuardsTest {

    private JdbcClient sql;
    private long done;
    private long simulation;
    private long running;

    @BeforeEach
    void one_run_of_each_kind() {
        sql = JdbcClient.create(TestDatabase.fresh());
        allowed("INSERT INTO fact_load VALUES (1, '2024-02-01T00:00:00Z', 'EXTRACT', true, 'a', 'b', '{}')");
        done = started("ASSESSMENT");
        listed(done, 1, "N1");
        allowed("INSERT INTO listed_points VALUES (" + done + ", 'ROBBERY', 'N1', 7)");
        end(done, 1);
        allowed("INSERT INTO list_in_force (run_id, mode, in_force_from) VALUES (" + done
                + ", 'ASSESSMENT', '2024-02-01T00:02:00Z')");
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
    void a_list_is_complete_when_its_run_is_done() {
        listed(running, 1, "N1");
        listed(running, 3, "N2");
        assertThatThrownBy(() -> end(running, 1)).hasMessageContaining("not complete");
        assertThatThrownBy(() -> end(running, 2)).hasMessageContaining("not complete");
        assertThatThrownBy(() -> end(running, 3)).hasMessageContaining("not complete");
        listed(running, 2, "N3");
        assertThatCode(() -> end(running, 3)).doesNotThrowAnyException();
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
        close("2024-02-02T00:00:00Z");
        refused("INSERT INTO list_in_force VALUES (" + simulation + ", 'ASSESSMENT', '2024-02-02T00:00:00Z', NULL)");
    }

    @Test
    void a_run_that_is_not_done_cannot_reach_the_list() {
        close("2024-02-02T00:00:00Z");
        refused("INSERT INTO list_in_force VALUES (" + running + ", 'ASSESSMENT', '2024-02-02T00:00:00Z', NULL)");
        end(running, 0);
        allowed("INSERT INTO list_in_force VALUES (" + running + ", 'ASSESSMENT', '2024-02-02T00:00:00Z', NULL)");
    }

    @Test
    void one_list_is_in_force() {
        end(running, 0);
        refused("INSERT INTO list_in_force VALUES (" + running + ", 'ASSESSMENT', '2024-02-02T00:00:00Z', NULL)");
    }

    @Test
    void a_list_that_went_out_of_force_stays_known_as_it_was() {
        refused("UPDATE list_in_force SET in_force_from = '2023-01-01T00:00:00Z'");
        refused("UPDATE list_in_force SET in_force_until = '2023-01-01T00:00:00Z'");
        refused("DELETE FROM list_in_force");
        close("2024-02-02T00:00:00Z");
        refused("UPDATE list_in_force SET in_force_until = NULL");
        refused("UPDATE list_in_force SET in_force_until = '2024-02-03T00:00:00Z'");
        refused("INSERT INTO list_in_force VALUES (" + done + ", 'ASSESSMENT', '2024-02-04T00:00:00Z', NULL)");
        refused("DELETE FROM list_in_force");
        refused("TRUNCATE list_in_force");
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
        allowed("UPDATE list_in_force SET in_force_until = '" + until + "'");
    }

    private void allowed(String statement) {
        assertThat(sql.sql(statement).update()).isEqualTo(1);
    }

    private void refused(String statement) {
        assertThatThrownBy(() -> sql.sql(statement).update()).as(statement).isInstanceOf(DataAccessException.class);
    }
}
