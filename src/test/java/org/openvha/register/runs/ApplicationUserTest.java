package org.openvha.register.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvha.fixtures.RandomCaseFiles;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever has the connection of the program, and writes SQL of their own, cannot change what somebody's score is or was. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApplicationUserTest {

    private static final String EVERYTHING = """
            SELECT md5(string_agg(t, '|' ORDER BY t)) FROM (
                SELECT listed::text FROM listed UNION ALL SELECT listed_points::text FROM listed_points
                UNION ALL SELECT run::text FROM run UNION ALL SELECT list_in_force::text FROM list_in_force
                UNION ALL SELECT offence::text FROM offence UNION ALL SELECT individual::text FROM individual
                UNION ALL SELECT fact_load::text FROM fact_load UNION ALL SELECT published_rule_set::text FROM published_rule_set
                UNION ALL SELECT published_file::text FROM published_file UNION ALL SELECT rule_set_file::text FROM rule_set_file) AS kept (t)
            """;

    private JdbcClient sql;
    private TransactionTemplate transaction;
    private String before;

    @BeforeAll
    void a_list_in_force(@TempDir Path temporary) {
        TestRegister register = TestRegister.fresh();
        register.load(RandomCaseFiles.people(300, 3, TestRegister.AS_OF), temporary);
        register.run(TestRegister.ASSESSMENT);
        sql = register.sql();
        transaction = new TransactionTemplate(new DataSourceTransactionManager(register.database()));
        before = everything();
    }

    @AfterEach
    void nothing_changed() {
        assertThat(everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE listed SET score = score + 100",
                "UPDATE listed SET assessment = '{}'",
                "UPDATE listed_points SET points = 0",
                "DELETE FROM listed",
                "TRUNCATE listed",
                "TRUNCATE listed_points",
                "MERGE INTO listed USING (SELECT 1) AS one ON true WHEN MATCHED THEN UPDATE SET score = 0",
                "INSERT INTO listed SELECT * FROM listed ON CONFLICT (run_id, individual_id) DO UPDATE SET score = 0",
                "UPDATE run SET started_at = now()",
                "UPDATE run SET rule_set = 'other'",
                "DELETE FROM run",
                "UPDATE list_in_force SET run_id = 1",
                "UPDATE list_in_force SET in_force_from = now()",
                "DELETE FROM list_in_force",
                "UPDATE offence SET role = 'CONVICTED'",
                "UPDATE offence SET known_from = 9",
                "DELETE FROM offence",
                "UPDATE fact_load SET facts_digest = ''",
                "UPDATE published_rule_set SET digest = ''",
                "UPDATE published_rule_set SET withdrawn_by = 1",
                "UPDATE published_file SET digest = ''",
                "UPDATE rule_set_file SET content = ''",
                "DELETE FROM rule_set_file",
                "SELECT setval('run_run_id_seq', 1)",
                "SELECT nextval('run_run_id_seq')",
                "SELECT count(*) FROM flyway_schema_history",
                "DELETE FROM flyway_schema_history"
            })
    void what_was_written_stays(String statement) {
        denied(statement);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE listed DISABLE TRIGGER ALL",
                "ALTER TABLE listed DISABLE TRIGGER written_once",
                "ALTER TABLE listed ADD COLUMN more int",
                "ALTER TABLE listed OWNER TO openvha_application",
                "DROP TRIGGER written_once ON listed",
                "CREATE TRIGGER mine BEFORE INSERT ON listed FOR EACH ROW EXECUTE FUNCTION keep_what_was_written()",
                "CREATE RULE mine AS ON INSERT TO listed DO INSTEAD NOTHING",
                "CREATE INDEX mine ON listed (score)",
                "DROP TABLE listed CASCADE",
                "ALTER TABLE listed ENABLE ROW LEVEL SECURITY",
                "CREATE OR REPLACE FUNCTION keep_what_was_written() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
                "ALTER FUNCTION keep_what_was_written() RESET search_path",
                "ALTER FUNCTION withdraw_before_its_day() SET search_path = pg_temp",
                "DROP FUNCTION end_a_run_once CASCADE",
                "SET session_replication_role = replica",
                "SET ROLE openvha",
                "SET SESSION AUTHORIZATION openvha",
                "ALTER ROLE openvha_application SUPERUSER",
                "ALTER ROLE openvha PASSWORD 'known'",
                "GRANT openvha TO openvha_application",
                "CREATE ROLE other",
                "CREATE SCHEMA other",
                "CREATE TABLE other (a int)",
                "CREATE TEMPORARY TABLE run (run_id bigint, state text)",
                "CREATE FUNCTION other() RETURNS int LANGUAGE sql AS 'SELECT 1'",
                "CREATE FUNCTION pg_temp.other() RETURNS int LANGUAGE sql AS 'SELECT 1'",
                "CREATE VIEW other AS SELECT 1",
                "CREATE EXTENSION IF NOT EXISTS pgcrypto",
                "ALTER SYSTEM SET fsync = off",
                "COPY listed TO PROGRAM 'cat'",
                "COPY listed FROM '/etc/passwd'",
                "SELECT pg_read_file('postgresql.conf')",
                "SELECT rolpassword FROM pg_authid",
                "UPDATE pg_proc SET prosrc = ''",
                "UPDATE pg_trigger SET tgenabled = 'D'",
                "LOCK TABLE listed IN ACCESS EXCLUSIVE MODE",
                "REINDEX TABLE listed"
            })
    void the_guards_stay_and_nobody_else_can_be_become(String statement) {
        denied(statement);
    }

    @Test
    void granting_itself_a_right_gives_none() {
        for (String statement : List.of(
                "GRANT UPDATE ON listed TO openvha_application", "GRANT ALL ON SCHEMA public TO openvha_application")) {
            try {
                sql.sql(statement).update();
            } catch (DataAccessException refused) {
                assertThat(refused).hasStackTraceContaining("permission denied");
            }
        }
        denied("UPDATE listed SET score = 0");
        denied("CREATE TABLE other (a int)");
    }

    @Test
    void no_other_list_takes_the_place_of_the_one_that_was_worked_out() {
        refused(
                "The list of a run that has ended never changes",
                "INSERT INTO listed SELECT run_id, rank + 1000, 'N9999999', 9999, borough, bcu, age, under_18, incomplete, flags, assessment"
                        + " FROM listed LIMIT 1");
        refused(
                "The list of a run that has ended never changes",
                "INSERT INTO listed_points SELECT run_id, 'FORGED', individual_id, 9999 FROM listed_points LIMIT 1");
        refused(
                "A run begins as one that has come to nothing yet",
                "INSERT INTO run (mode, state, rule_set, rule_set_digest, as_of, load_id, software, started_at)"
                        + " SELECT mode, 'FAILED', rule_set, rule_set_digest, as_of, load_id, software, started_at FROM run LIMIT 1");
        denied(
                "INSERT INTO run (mode, state, rule_set, rule_set_digest, as_of, load_id, software, started_at, ended_at, result_digest)"
                        + " SELECT mode, 'DONE', rule_set, rule_set_digest, as_of, load_id, software, started_at, ended_at, result_digest FROM run LIMIT 1");
        refused("never changes but for its end", "UPDATE run SET result_digest = 'sha256:0'");
        refused("goes out of force when another comes", "UPDATE list_in_force SET in_force_until = now()");
    }

    @Test
    void facts_are_superseded_and_nothing_else() {
        refused("end with the load", "UPDATE offence SET known_until = 1");
        refused(
                "written with the load that makes them known",
                "INSERT INTO offence SELECT offence_id || 'X', individual_id, crime_report, offence_code, offence_date, recorded_on, role,"
                        + " domestic, borough, 1, NULL FROM offence LIMIT 1");
    }

    @Test
    void names_are_not_looked_up_elsewhere() {
        transaction.executeWithoutResult(status -> {
            sql.sql("SET LOCAL search_path = pg_temp, public").update();
            assertThatThrownBy(() -> sql.sql(
                                    "INSERT INTO listed_points SELECT DISTINCT run_id, 'FORGED', individual_id, 1 FROM listed_points")
                            .update())
                    .hasMessageContaining("The list of a run that has ended never changes");
            status.setRollbackOnly();
        });
    }

    private String everything() {
        return sql.sql(EVERYTHING).query(String.class).single();
    }

    private void denied(String statement) {
        assertThatThrownBy(() -> execute(statement))
                .as(statement)
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("ERROR")
                .satisfies(refused -> assertThat(refused.getCause().getMessage())
                        .containsAnyOf("permission denied", "must be owner", "must be superuser", "must be able to"));
    }

    private void refused(String why, String statement) {
        assertThatThrownBy(() -> execute(statement)).as(statement).hasStackTraceContaining(why);
    }

    private void execute(String statement) {
        if (statement.startsWith("ALTER SYSTEM")) {
            sql.sql(statement).update();
        }
        transaction.executeWithoutResult(status -> {
            if (statement.startsWith("SELECT")) {
                sql.sql(statement).query(row -> {});
            } else {
                sql.sql(statement).update();
            }
        });
    }
}
