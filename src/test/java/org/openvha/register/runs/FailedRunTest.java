package org.openvha.register.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvha.fixtures.RandomCaseFiles;
import org.openvha.fixtures.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever goes wrong in the middle, the former list stays in force, nothing else stays, and the next run works. */
class FailedRunTest {

    private TestRegister register;
    private Run former;

    @BeforeEach
    void a_list_in_force(@TempDir Path temporary) {
        register = TestRegister.fresh();
        register.load(RandomCaseFiles.people(300, 3, TestRegister.AS_OF), temporary);
        former = register.run(TestRegister.ASSESSMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"listed", "listed_points", "list_in_force"})
    void the_database_refuses_a_row(String table) {
        owner().sql("""
                        CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS
                        $$ BEGIN RAISE EXCEPTION 'no room for %', NEW USING ERRCODE = '53100'; END $$
                        """).update();
        owner().sql("CREATE TRIGGER spoil AFTER INSERT ON " + table + " FOR EACH ROW EXECUTE FUNCTION spoil()")
                .update();
        List<RunProgress> heard = new ArrayList<>();

        assertThatThrownBy(() -> register.runs().execute(TestRegister.ASSESSMENT, heard::add))
                .isInstanceOf(RunFailed.class)
                .hasMessageContaining("disk of the database is full");

        assertThat(heard.get(heard.size() - 1).phase()).isEqualTo("FAILED");
        failedWithout("N0", "no room");
        owner().sql("DROP FUNCTION spoil CASCADE").update();
        theNextRunWorks();
    }

    @ParameterizedTest
    @ValueSource(strings = {UnderWay.READING, UnderWay.ASSESSING, UnderWay.WRITING})
    void the_connection_that_has_the_turn_is_lost(String phase) {
        assertThatThrownBy(() -> register.runs().execute(TestRegister.ASSESSMENT, at(phase, this::endTurn)))
                .isInstanceOf(RunFailed.class)
                .hasMessageContaining("connection to the database was lost");

        failedWithout("N0");
        theNextRunWorks();
    }

    @ParameterizedTest
    @ValueSource(strings = {UnderWay.READING, UnderWay.ASSESSING, UnderWay.WRITING})
    void a_run_that_lost_its_turn_is_abandoned_by_another_process_and_cannot_come_in_force(String phase) {
        TestRegister elsewhere = register.elsewhere();
        List<Run> other = new ArrayList<>();

        assertThatThrownBy(() -> register.runs().execute(TestRegister.ASSESSMENT, at(phase, () -> {
                    endTurn();
                    other.add(elsewhere.run(TestRegister.ASSESSMENT));
                })))
                .isInstanceOf(RunFailed.class);

        assertThat(other).hasSize(1);
        assertThat(other.get(0).state()).isEqualTo(RunState.DONE);
        assertThat(register.inForce()).contains(other.get(0).id());
        assertThat(register.runs().list(other.get(0).id(), 1).get(0).state()).isEqualTo(RunState.ABANDONED);
        theNextRunWorks();
    }

    @Test
    void a_run_that_somebody_ended_from_outside_does_not_come_in_force() {
        assertThatThrownBy(() -> register.runs()
                        .execute(
                                TestRegister.ASSESSMENT,
                                at(
                                        UnderWay.ASSESSING,
                                        () -> register.sql()
                                                .sql(
                                                        "UPDATE run SET state = 'ABANDONED', ended_at = now() WHERE state = 'RUNNING'")
                                                .update())))
                .isInstanceOf(RunFailed.class);

        assertThat(register.inForce()).contains(former.id());
        assertThat(register.count("listed WHERE run_id <> " + former.id())).isZero();
        theNextRunWorks();
    }

    @Test
    void a_run_in_the_background_fails_as_loudly() throws Exception {
        List<RunProgress> heard = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch ended = new CountDownLatch(1);
        owner().sql("ALTER TABLE listed ADD CONSTRAINT nobody CHECK (run_id = " + former.id() + ")")
                .update();

        Run run = register.runs().start(TestRegister.ASSESSMENT);
        register.runs().follow(run.id(), progress -> {
            heard.add(progress);
            if (progress.phase().equals("FAILED")) {
                ended.countDown();
            }
        });
        ended.await();

        assertThat(register.runs().find(run.id()).flatMap(Run::problem).orElseThrow())
                .contains("SQLSTATE 23514");
        failedWithout("N0");
    }

    /** Does something once, when the run is that far. */
    private static Consumer<RunProgress> at(String phase, Runnable action) {
        AtomicBoolean done = new AtomicBoolean();
        return progress -> {
            if (progress.phase().equals(phase) && !done.getAndSet(true)) {
                action.run();
            }
        };
    }

    private JdbcClient owner() {
        return JdbcClient.create(TestDatabase.asOwner(register.database()));
    }

    /** As an administrator does, or a network. */
    private void endTurn() {
        assertThat(register.sql()
                        .sql("SELECT count(pg_terminate_backend(pid, 10000)) FROM pg_locks WHERE locktype = 'advisory'"
                                + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private void failedWithout(String... words) {
        Run failed = register.runs().list(Long.MAX_VALUE, 1).get(0);
        assertThat(failed.state()).isEqualTo(RunState.FAILED);
        assertThat(failed.endedAt()).isPresent();
        assertThat(failed.counts()).isEmpty();
        assertThat(failed.resultDigest()).isEmpty();
        assertThat(failed.problem().orElseThrow()).doesNotContain(words);
        assertThat(register.inForce()).contains(former.id());
        assertThat(register.count("list_in_force")).isEqualTo(1);
        assertThat(register.count("listed WHERE run_id <> " + former.id())).isZero();
        assertThat(register.count("listed_points WHERE run_id <> " + former.id()))
                .isZero();
    }

    private void theNextRunWorks() {
        Run next = register.run(TestRegister.ASSESSMENT);
        assertThat(next.resultDigest()).isEqualTo(former.resultDigest());
        assertThat(register.inForce()).contains(next.id());
        assertThat(register.count("listed WHERE run_id = " + next.id()))
                .isEqualTo(former.counts().orElseThrow().included());
    }
}
