package org.openvha.register.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
class ListReadingTest {

    @TempDir
    static Path temporary;

    private DataSource database;
    private Registers registers;
    private Run former;
    private Run inForce;
    private Run simulation;
    private Run older;

    @BeforeAll
    void replace_a_list() {
        database = TestDatabase.fresh();
        registers = Registers.over(database, Path.of("rules"), temporary);
        registers.load(RandomCaseFiles.people(30, 4, StoredList.AS_OF));
        former = registers.assess("2024-01-31");
        older = registers.simulate("vha-2020.04", "2024-01-31");
        inForce = registers.assess("2024-02-01");
        simulation = registers.simulate("vha-2020.04", "2024-01-31");
        former = registers.again(former);
    }

    @AfterAll
    void close() {
        registers.register().close();
    }

    @Test
    void the_list_in_force_and_simulations_since_can_be_read_by_everybody() {
        assertThat(reading().of(inForce.id(), false)).isEqualTo(new ListAccess.Allowed(inForce));
        assertThat(reading().of(simulation.id(), false)).isEqualTo(new ListAccess.Allowed(simulation));
    }

    @Test
    void a_list_is_closed_to_ordinary_readers_at_once_and_the_remedy_is_the_list_in_force() {
        assertThat(reading().of(former.id(), false))
                .isEqualTo(new ListAccess.Gone(
                        former,
                        "This list was replaced. Earlier lists are for auditors and archivists.",
                        "Start again with the list in force, from its first page."));
    }

    @Test
    void a_simulation_is_closed_with_the_list_of_its_time_since_it_shows_much_of_it() {
        assertThat(reading().of(older.id(), false))
                .isInstanceOfSatisfying(
                        ListAccess.Gone.class,
                        gone -> assertThat(gone.remedy()).isEqualTo("Start the simulation again."));
        assertThat(reading().of(older.id(), true)).isEqualTo(new ListAccess.Allowed(older));
    }

    @Test
    void to_whoever_may_read_earlier_lists_it_stays_open() {
        assertThat(reading().of(former.id(), true)).isEqualTo(new ListAccess.Allowed(former));
    }

    @Test
    void a_run_that_never_was_is_unknown() {
        assertThat(reading().of(4711, true))
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
        assertThat(reading().of(run, true))
                .isInstanceOfSatisfying(
                        ListAccess.Unknown.class,
                        unknown -> assertThat(unknown.reason()).isEqualTo(reason));
    }

    private ListReading reading() {
        return new ListReading(registers.register().runs(), registers.register().lists());
    }
}
